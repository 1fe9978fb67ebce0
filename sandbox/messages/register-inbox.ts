import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Html, html, render } from '../../src/ui/html.ts';
import type { Inbox, ReceivedMessage } from './inbox.ts';

const SHOWN = 100;
const VIA = { smtp: 'e-mail', 'sms-http': 'SMS', 'sms-smpp': 'SMS (SMPP)' } as const;
const ADDRESS_OR_CODE = /(https?:\/\/[^\s<>"]+)|\b(\d{6})\b/g;

const files = {
  '/messages.css': ['text/css; charset=utf-8', readFileSync(new URL('./inbox.css', import.meta.url))],
  '/messages.js': ['text/javascript; charset=utf-8', readFileSync(new URL('./inbox.js', import.meta.url))],
} as const;

/**
 * « Messages reçus »: `/messages` shows what the sandbox's carriers took, the newest first; `/messages.json` gives the
 * same to programs. Both take `?to=` (part of a number or address).
 */
export function registerInbox(server: FastifyInstance, inbox: Inbox): void {
  server.get<{ Querystring: { to?: string } }>('/messages', (request, reply) => {
    const to = textOf(request.query.to);
    return secured(reply)
      .type('text/html; charset=utf-8')
      .send(render(page(inbox.list(to), to)));
  });
  server.get<{ Querystring: { to?: string } }>('/messages.json', (request, reply) => {
    const messages = inbox
      .list(textOf(request.query.to))
      .map((message) => ({ ...message, ...found(message.text) }));
    return secured(reply).send({ messages });
  });
  for (const [path, [type, content]] of Object.entries(files)) {
    server.get(path, (_request, reply) => secured(reply).type(type).send(content));
  }
}

/** The first code and the first address of a message: what a person would use. */
function found(text: string): { code: string | null; link: string | null } {
  const matches = [...text.matchAll(ADDRESS_OR_CODE)];
  return {
    code: matches.find(([, , code]) => code !== undefined)?.[2] ?? null,
    link: matches.find(([, link]) => link !== undefined)?.[1] ?? null,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 100) : '';
}

function secured(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
}

function page(messages: ReceivedMessage[], to: string): Html {
  return html`<!doctype html>
    <html lang="fr" data-newest="${messages[0]?.id ?? ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Messages reçus - bac à sable</title>
        <link rel="stylesheet" href="/messages.css" />
        <noscript><meta http-equiv="refresh" content="5" /></noscript>
        <script type="module" src="/messages.js"></script>
      </head>
      <body>
        <header>
          <p>EduConnect, bac à sable</p>
          <h1>Messages reçus</h1>
          <form method="get" action="/messages" role="search">
            <label for="to">Destinataire (numéro ou adresse)</label>
            <input id="to" name="to" type="search" value="${to}" autocomplete="off" />
            <button type="submit">Filtrer</button>
            ${to !== '' && html`<a href="/messages">Tout voir</a>`}
          </form>
        </header>
        <main>
          <p role="status">${countOf(messages, to)}</p>
          <ol>
            ${messages.slice(0, SHOWN).map(item)}
          </ol>
        </main>
      </body>
    </html>`;
}

function countOf({ length }: ReceivedMessage[], to: string): string {
  const whose = to === '' ? '' : ` pour « ${to} »`;
  if (length === 0)
    return `Aucun message${whose}. Les SMS et les e-mails que le programme envoie s’affichent ici dès leur arrivée.`;
  const shown = length > SHOWN ? `, les ${SHOWN} derniers sont affichés` : '';
  return `${length} message${length > 1 ? 's' : ''}${whose}${shown}.`;
}

function item(message: ReceivedMessage): Html {
  const time = message.receivedAt.toISOString();
  return html`<li class="${message.channel}">
    <article>
      <h2>${message.to}</h2>
      <p class="about">
        <span class="via">${VIA[message.via]}</span> de ${message.from}, à
        <time datetime="${time}">${message.receivedAt.toLocaleTimeString('fr-FR')}</time>
      </p>
      ${message.subject !== '' && html`<p class="subject">${message.subject}</p>`}
      <p class="text">${highlighted(message.text)}</p>
    </article>
  </li>`;
}

function highlighted(text: string): Html[] {
  const pieces: Html[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS_OR_CODE)) {
    const [whole, link] = match;
    pieces.push(html`${text.slice(at, match.index)}`);
    pieces.push(link === undefined ? html`<strong>${whole}</strong>` : html`<a href="${link}">${link}</a>`);
    at = match.index + whole.length;
  }
  return [...pieces, html`${text.slice(at)}`];
}
