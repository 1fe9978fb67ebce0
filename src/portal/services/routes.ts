import type { FastifyInstance } from 'fastify';
import { findAccount } from '../../accounts/account.store.ts';
import { lacksGeneralTerms } from '../../accounts/terms-acceptance.store.ts';
import { parisDay } from '../../federation/registry/find-obstacle.ts';
import { type ChildPlace, findPlaces } from '../../federation/registry/place.store.ts';
import { type Admission, admissionTo } from '../../federation/registry/service-offer.ts';
import { findLogo } from '../../federation/registry/service-offer.store.ts';
import type { Service } from '../../federation/registry/service.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { sectionNotices } from '../account/section-notices.ts';
import { whenSignedIn } from '../account/signed-in.ts';
import { languageOf, type Portal, sendPage } from '../portal.ts';
import { TERMS_PATH } from '../service-handle.ts';
import { type OfferedService, servicesView } from './view.ts';

/** The portal of services: where a person arrives who comes from none (R13, R56). */
export function registerServices(server: FastifyInstance, portal: Portal): void {
  const { app, identityProvider } = portal;
  const { query } = app.database;

  server.get(
    '/services',
    whenSignedIn(portal, async (session, request, reply) => {
      if (await lacksGeneralTerms(query, session.accountId)) return reply.redirect(TERMS_PATH, 303);
      const language = languageOf(request);
      const { kind } = session;
      const [account, places, registry] = await Promise.all([
        findAccount(query, session.accountId),
        findPlaces(query, session.accountId),
        identityProvider.registry.current(),
      ]);
      const page = {
        portal,
        session,
        account: account!,
        language,
        csrfToken: portal.csrf.token(request, reply),
      };
      const today = parisDay(app.clock.now());
      const offered = registry.all
        .filter(({ offer }) => offer.address !== null)
        .map((service) => describe(service, admissionTo(service, { kind, places }, today)));
      return sendPage(portal, request, reply, {
        title: texts(language).services.title,
        main: servicesView(language, {
          kind,
          notices: await sectionNotices(page),
          services: offered.filter((service) => service !== undefined),
        }),
      });
    }),
  );

  server.get<{ Params: { id: string } }>('/services/logo/:id', async (request, reply) => {
    const service = (await identityProvider.registry.current()).findById(request.params.id);
    const logo = service?.offer.hasLogo === true ? await findLogo(query, service.id) : undefined;
    if (logo === undefined) return reply.callNotFound();
    return reply.type('image/png').header('cache-control', 'public, max-age=86400').send(logo);
  });
}

/** What the page shows of a service; undefined when it is not for this person. */
function describe(service: Service, admission: Admission<ChildPlace>): OfferedService | undefined {
  if (admission.state === 'other-profile' || admission.state === 'closed') return undefined;
  const { id, name, offer } = service;
  const children = new Map(admission.places.map((place) => [place.pupilId, place.givenName]));
  return {
    id,
    name,
    offer,
    children: [...children.values()],
    opensOn: admission.state === 'later' ? admission.opensOn : undefined,
  };
}
