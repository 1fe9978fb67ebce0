import { type Profile, ValidateInResponseTo } from '@node-saml/node-saml';
import type { FastifyInstance } from 'fastify';
import { type Html, html } from '../../src/ui/html.ts';
import {
  attributeNames,
  createSampleService,
  type SampleService,
  type SampleServiceOptions,
  valuesOf,
} from './sample-service.ts';

/** A service like the pass Culture: wants a pupil's birth date certified, and refuses guardians itself (R211). */
export function createCulture(
  options: Omit<SampleServiceOptions, 'slug' | 'name' | 'config'>,
): SampleService {
  return createSampleService({
    ...options,
    slug: 'culture',
    name: 'Passeport culture d’exemple',
    // It ties each answer to a request of its own.
    config: { validateInResponseTo: ValidateInResponseTo.always },
  });
}

export function registerCulture(server: FastifyInstance, service: SampleService): void {
  service.register(server, {
    home: () =>
      html`<h1>Tes crédits pour sortir, lire et écouter</h1>
        <p>
          De 15 à 17 ans, ton compte EduConnect certifie ta date de naissance. Ton nom et ta classe ne servent
          à rien d’autre.
        </p>
        <p class="actions">
          <a class="button" href="/culture/connexion">Certifier mon âge avec EduConnect</a>
        </p>`,
    async member(profile) {
      const isPupil = valuesOf(profile, attributeNames.affiliation).some((value) =>
        value.startsWith('eleve'),
      );
      return isPupil
        ? { status: 200, title: 'Âge certifié', body: pupilBody(profile) }
        : { status: 403, title: 'Réservé aux élèves', body: refusedBody() };
    },
  });
}

const levels: Readonly<Record<string, string>> = {
  '2111': 'sixième',
  '2112': 'cinquième',
  '2115': 'quatrième',
  '2116': 'troisième',
  '2211': 'seconde générale et technologique',
  '2212': 'première générale et technologique',
  '2213': 'terminale générale et technologique',
  '2381': 'seconde professionnelle',
  '2382': 'première professionnelle',
  '2383': 'terminale professionnelle',
};

function pupilBody(profile: Profile): Html {
  const first = (name: string) => valuesOf(profile, name)[0];
  const birthDate = first(attributeNames.birthDate);
  const level = first(attributeNames.level);
  const received: [string, string | undefined][] = [
    ['Date de naissance', birthDate?.split('-').reverse().join('/')],
    ['Niveau', level === undefined ? undefined : `${levels[level] ?? 'autre niveau'} (${level})`],
    ['Établissement (UAI)', first(attributeNames.uai)],
    ['Empreinte de l’INE', first(attributeNames.ineHash)],
    ['Identifiant propre à ce service', first(attributeNames.id)],
    ['Connexion', first(attributeNames.signedInAt)],
  ];
  return html`<h1>C’est bon, ${first(attributeNames.givenName)} ${first(attributeNames.familyName)}</h1>
    <p>EduConnect a certifié ta date de naissance.</p>
    <h2>Ce que le service a reçu</h2>
    <dl>
      ${received.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value ?? 'non transmis'}</dd>
          </div>`,
      )}
    </dl>
    <p class="actions"><a class="button quiet" href="/culture/deconnexion">Se déconnecter</a></p>`;
}

function refusedBody(): Html {
  return html`<h1>Ce service est réservé aux élèves</h1>
    <p>
      Tu t’es connecté avec un compte de responsable. Déconnecte-toi, puis recommence avec le compte
      EduConnect de l’élève.
    </p>
    <p><code>UserTypeNotStudent</code></p>
    <p class="actions"><a class="button" href="/culture/deconnexion">Se déconnecter et recommencer</a></p>`;
}
