import type { FastifyInstance } from 'fastify';
import { findAcademyCutover } from '../../signin/legacy/cutover.store.ts';
import { listLegacyAcademies, listLegacySources } from '../../signin/legacy/legacy-source.store.ts';
import { listClosedUpstreams } from '../../signin/upstream.store.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../portal.ts';
import { readServiceHandle } from '../service-handle.ts';
import { academiesView, type LegacyDoor, legacyDoorsView } from './view.ts';

/**
 * « Mon ancien compte »: the announcement with its deadline (R96), and the way to the old accounts of an académie while
 * they are accepted. Academic portals may link to it with their académie: `?academie=18`.
 */
export function registerLegacy(server: FastifyInstance, portal: Portal): void {
  const { query } = portal.app.database;

  server.get<{ Querystring: { academie?: string; suite?: string } }>(
    '/ancien-compte',
    async (request, reply) => {
      const language = languageOf(request);
      const serviceHandle = readServiceHandle(request.query.suite);
      const academies = await listLegacyAcademies(query);
      const wanted = request.query.academie;
      const academy =
        wanted === undefined && academies.length === 1
          ? academies[0]
          : academies.find(({ code }) => code === String(wanted).padStart(2, '0'));
      const title = texts(language).legacy.entry.title;
      if (academy === undefined) {
        return sendPage(portal, request, reply, {
          title,
          width: 'narrow',
          main: academiesView(language, { academies, isUnknown: wanted !== undefined, serviceHandle }),
        });
      }
      const now = portal.app.clock.now();
      const closed = await listClosedUpstreams(query);
      const doors: LegacyDoor[] = [];
      for (const { id, name, kind } of await listLegacySources(query, academy.code)) {
        if (closed.has(kind)) continue;
        doors.push({
          id,
          name,
          cutover: await findAcademyCutover(query, { kind, academyCode: academy.code, now }),
        });
      }
      return sendPage(portal, request, reply, {
        title,
        width: 'narrow',
        main: legacyDoorsView(language, {
          hasOthers: academies.length > 1,
          doors,
          serviceHandle,
        }),
      });
    },
  );
}
