import { type Html, html } from '../../src/ui/html.ts';
import type { FranceConnectPerson } from './person.ts';
import { REFUSALS, type Switches } from './switches.ts';

/** Where people have an account that FranceConnect accepts (R61). Only names here: any of them vouches for anybody. */
const PROVIDERS = [
  'impots.gouv.fr',
  'ameli.fr',
  'MobileConnect et moi',
  'MSA',
  'L’Identité Numérique La Poste',
];

/** A page of the stand-in, which says on its first line that it is one. */
export function franceConnectPage(page: { title: string; body: Html }): Html {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} - FranceConnect d’exemple</title>
        <link rel="stylesheet" href="/franceconnect.css" />
      </head>
      <body>
        <header><p class="label">FranceConnect d’exemple : rien d’ici n’est réel</p></header>
        <main>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`;
}

/** The choice of an identity provider. */
export function providersPage(uid: string): Html {
  return franceConnectPage({
    title: 'Je choisis un compte pour me connecter',
    body: html`<ul class="choices">
        ${PROVIDERS.map(
          (name) =>
            html`<li>
              <a class="choice" href="/connexion/${uid}/identites?fournisseur=${encodeURIComponent(name)}"
                >${name}</a
              >
            </li>`,
        )}
      </ul>
      ${cancelForm(uid)}`,
  });
}

/** The choice of a test identity, in place of a password. */
export function identitiesPage(uid: string, provider: string, people: readonly FranceConnectPerson[]): Html {
  return franceConnectPage({
    title: 'Je choisis une identité de test',
    body: html`<p>Vous êtes chez ${provider}. Aucun mot de passe n’est demandé.</p>
      <form method="post" action="/connexion/${uid}/identites">
        ${people.map(
          (person) =>
            html`<p>
              <button name="personne" value="${person.id}">
                ${person.givenNames.join(' ')}
                ${person.familyName}${person.usageName !== null && html` (${person.usageName})`}
              </button>
              <br /><small>${person.shows}</small>
            </p>`,
        )}
      </form>
      ${cancelForm(uid)}`,
  });
}

function cancelForm(uid: string): Html {
  return html`<form method="post" action="/connexion/${uid}/abandon">
    <button class="quiet">Revenir à EduConnect sans me connecter</button>
  </form>`;
}

/** How FranceConnect behaves. */
export function switchesPage(switches: Switches, published: number, done: boolean): Html {
  const radio = (name: string, value: string, label: string, checked: boolean): Html =>
    html`<p>
      <label
        ><input type="radio" name="${name}" value="${value}" ${checked && html`checked`} /> ${label}</label
      >
    </p>`;
  return franceConnectPage({
    title: 'Réglages du FranceConnect d’exemple',
    body: html`${done && html`<p role="status"><strong>C’est fait.</strong></p>`}
      <form method="post" action="/reglages">
        <fieldset>
          <legend>Santé</legend>
          ${radio('sante', 'well', 'répond bien', switches.health === 'well')}
          ${radio('sante', 'slow', 'lent : dix secondes avant chaque réponse au partenaire', switches.health === 'slow')}
          ${radio('sante', 'down', 'en panne : ne répond plus', switches.health === 'down')}
        </fieldset>
        <fieldset>
          <legend>Refus, une fois l’identité choisie</legend>
          ${Object.entries(REFUSALS).map(([value, { label }]) =>
            radio('refus', value, label, switches.refusal === value),
          )}
        </fieldset>
        <p><button>Appliquer</button></p>
      </form>
      <form method="post" action="/reglages/cles">
        <p>Clés publiées : ${published}.</p>
        <p><button>Changer la clé de signature</button></p>
      </form>
      <form method="post" action="/reglages/sub">
        <p>Identifiants techniques (sub) : ${switches.subjectEpoch + 1}ᵉ série.</p>
        <p><button>Changer les identifiants de toutes les personnes</button></p>
      </form>`,
  });
}
