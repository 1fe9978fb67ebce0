import type { FastifyInstance } from 'fastify';
import { composeFlyer, FLYER_KINDS, type FlyerKind } from '../../messages/flyers/compose-flyer.ts';
import { NumberedError } from '../../platform/errors/catalogue.ts';
import { createPdfMaker } from '../../platform/pdf/pdf-maker.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../portal.ts';
import { flyersView } from './view.ts';

const TEMPLATE = new URL('../../messages/flyers/flyer.typ', import.meta.url);

/** Documents for schools to print (R221), the same for everybody: each is made once a process and a language. */
export function registerFlyers(server: FastifyInstance, portal: Portal): void {
  const maker = createPdfMaker();
  server.addHook('onClose', () => maker.close());
  const made = new Map<string, Promise<Uint8Array>>();

  const flyer = (kind: FlyerKind, language: Language): Promise<Uint8Array> => {
    const key = `${kind} ${language}`;
    let file = made.get(key);
    if (file === undefined) {
      const { EDUCONNECT_PORTAL_URL: portalUrl } = portal.app.config;
      file = maker.make(TEMPLATE, composeFlyer(kind, { language, portalUrl }));
      made.set(key, file);
      // One that failed is tried again.
      file.catch(() => made.delete(key));
    }
    return file;
  };

  server.get('/aide/affiches', (request, reply) => {
    const language = languageOf(request);
    const t = texts(language);
    return sendPage(portal, request, reply, {
      title: t.flyers.pageTitle,
      breadcrumb: [{ label: t.help.title, href: '/aide' }],
      main: flyersView(language),
    });
  });

  server.get<{ Params: { file: string } }>('/aide/affiches/:file', async (request, reply) => {
    const kind = FLYER_KINDS.find((one) => `${one}.pdf` === request.params.file);
    if (kind === undefined) throw new NumberedError('page-not-found');
    const pdf = await flyer(kind, languageOf(request));
    return reply.type('application/pdf').send(Buffer.from(pdf));
  });
}
