import { type Html, html } from '../../src/ui/html.ts';

/** A page of a sample service, which says on its first line that it is one. */
export function servicePage(page: { slug: string; service: string; title: string; body: Html }): Html {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} - ${page.service}</title>
        <link rel="stylesheet" href="/services.css" />
      </head>
      <body class="${page.slug}">
        <header>
          <p class="sandbox">Service d’exemple du bac à sable : rien d’ici n’est réel</p>
          <p class="brand"><a href="/${page.slug}">${page.service}</a></p>
        </header>
        <main>${page.body}</main>
        <footer>
          <p><a href="/">Retour au bac à sable</a></p>
        </footer>
      </body>
    </html>`;
}
