import type { FastifyInstance } from 'fastify';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { countAttempts } from '../../../platform/limits/attempts.store.ts';
import { NumberedError } from '../../../platform/errors/catalogue.ts';
import { rememberDevice } from '../../../signin/known-device.ts';
import { offerPasskey } from '../../../signin/passkeys/offer-passkey.ts';
import { signInByPasskey } from '../../../signin/passkeys/sign-in-by-passkey.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { offeredFranceConnect } from '../../franceconnect/offered-franceconnect.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { afterSignIn, readServiceHandle } from '../../service-handle.ts';
import { signInView } from '../view.ts';

const PATH = '/connexion/cle-acces';
/** Challenges for one internet address in a quarter of an hour. A school shares one. */
const MOST_CHALLENGES_PER_ADDRESS = 1000;

/** Sign-in by passkey: the button of the guardians' page leads here, where there is JavaScript. */
export function registerPasskeySignIn(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, csrf } = portal;

  server.post(`${PATH}/options`, { bodyLimit: 4096 }, async (request, reply) => {
    csrf.check(request, field(request.body, 'csrf'));
    const retryAfterSeconds = await countAttempts(app.database.query, app.hmacKey, [
      {
        kind: 'passkey-address',
        key: originOf(request).address ?? '',
        windowSeconds: 15 * 60,
        most: MOST_CHALLENGES_PER_ADDRESS,
      },
    ]);
    if (retryAfterSeconds > 0) throw new NumberedError('too-many-tries', { retryAfterSeconds });
    return reply.send(await offerPasskey(app, { purpose: 'signin', accountId: null }));
  });

  // Reload and Back after a refused answer.
  server.get(PATH, (_request, reply) => reply.redirect('/connexion/responsable', 303));

  server.post(PATH, { bodyLimit: 16 * 1024 }, async (request, reply) => {
    csrf.check(request, field(request.body, 'csrf'));
    const serviceHandle = readServiceHandle(field(request.body, 'suite'));
    const result = await signInByPasskey(app, {
      response: field(request.body, 'reponse'),
      userAgent: request.headers['user-agent'],
      from: originOf(request),
    });
    if (!result.ok) {
      const language = languageOf(request);
      const franceConnect = await offeredFranceConnect(portal);
      if (franceConnect !== undefined) reply.formActions.push(...franceConnect.origins());
      return sendPage(portal, request, reply.status(422), {
        title: texts(language).signin.formTitle.guardian,
        width: 'narrow',
        main: signInView(language, {
          profile: 'guardian',
          csrfToken: csrf.token(request, reply),
          identifier: '',
          problem: { reason: 'passkey' },
          serviceHandle,
          heading: undefined,
          franceConnect: franceConnect !== undefined,
        }),
      });
    }
    cookies.set(reply, PORTAL_COOKIES.session, result.token);
    const knownDevices = cookies.read(request, PORTAL_COOKIES.knownDevice);
    cookies.set(
      reply,
      PORTAL_COOKIES.knownDevice,
      rememberDevice(app.hmacKey, knownDevices, result.identifier),
    );
    return reply.redirect(afterSignIn(serviceHandle, result.hasNewChildren), 303);
  });
}
