import { readFileSync } from 'node:fs';
import fastify, { type FastifyInstance } from 'fastify';
import { html, type Html, render } from '../src/ui/html.ts';
import type { Inbox } from './messages/inbox.ts';
import { sampleIdentities } from './franceconnect/sample-identities.ts';
import { registerInbox } from './messages/register-inbox.ts';
import { SAMPLE_AGENT } from './sample-academy.ts';
import type { SamplePeople } from './sample-people.ts';

const stylesheet = readFileSync(new URL('./pages.css', import.meta.url));

export type SandboxPagesOptions = {
  portalUrl: string;
  consoleUrl: string;
  inbox: Inbox;
  /** Filled when the sample académie is loaded. */
  people: () => SamplePeople | undefined;
  /** Origin of the FranceConnect stand-in. */
  franceConnectUrl: string;
  /** Sample services, with their addresses here. */
  services: readonly { name: string; path: string; detail: string }[];
};

/** The pages of the sandbox: where to go, whom to play, what was received. */
export function createSandboxPages(options: SandboxPagesOptions): FastifyInstance {
  const server = fastify({ logger: false, forceCloseConnections: 'idle' });
  registerInbox(server, options.inbox);
  server.get('/sandbox.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(stylesheet));
  server.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      .send(render(homePage(options))),
  );
  return server;
}

function homePage(options: SandboxPagesOptions): Html {
  const people = options.people();
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Bac à sable EduConnect</title>
        <link rel="stylesheet" href="/sandbox.css" />
      </head>
      <body>
        <main>
          <p class="label">Bac à sable : rien d’ici n’est réel</p>
          <h1>Essayer EduConnect</h1>
          <ul class="tiles">
            <li><a href="${options.portalUrl}">Portail des familles</a></li>
            <li><a href="${options.consoleUrl}">Console des agents</a></li>
            <li><a href="/messages">SMS et e-mails reçus</a></li>
            <li>
              <a href="${options.franceConnectUrl}/reglages">FranceConnect d’exemple</a><br /><small
                >identités de test, pannes, refus, clés</small
              >
            </li>
            ${options.services.map(
              ({ name, path, detail }) =>
                html`<li><a href="${path}">${name}</a><br /><small>${detail}</small></li>`,
            )}
          </ul>
          ${people === undefined ? html`<p>L’académie d’exemple se charge…</p>` : samplePeople(people)}
        </main>
      </body>
    </html>`;
}

function samplePeople({ guardian, lycee }: SamplePeople): Html {
  return html`<h2>Une mère qui crée son compte par SMS</h2>
    <dl>
      <dt>Nom et prénom</dt>
      <dd>${guardian.familyName}, ${guardian.givenName}</dd>
      <dt>Portable</dt>
      <dd>${guardian.mobile}</dd>
      ${guardian.children.map(
        (child) =>
          html`<dt>${child.givenName}</dt>
            <dd>né(e) le ${child.bornOn}</dd>`,
      )}
    </dl>
    <h2>Des responsables qui viennent par FranceConnect</h2>
    <p>
      « Responsable d’élève », « S’identifier avec FranceConnect », un compte quelconque, puis une identité :
    </p>
    <dl>
      ${sampleIdentities.map(
        (person) =>
          html`<dt>${person.givenNames.join(' ')} ${person.familyName}</dt>
            <dd>${person.shows}</dd>`,
      )}
    </dl>
    <h2>Un élève qui a reçu son courrier</h2>
    <p>
      Imprimez les courriers d’un lycée, puis prenez l’identifiant et le mot de passe d’une page :
      <code>npm run educonnect -- notify --school ${lycee} --population pupils --letters courriers.pdf</code>
    </p>
    <h2>Une principale de collège</h2>
    <dl>
      <dt>Identifiant</dt>
      <dd>${SAMPLE_AGENT.login}</dd>
      <dt>Mot de passe</dt>
      <dd>${SAMPLE_AGENT.password}</dd>
    </dl>`;
}
