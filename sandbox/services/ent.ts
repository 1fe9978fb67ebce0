import { type Profile, ValidateInResponseTo } from '@node-saml/node-saml';
import type { FastifyInstance } from 'fastify';
import { type Html, html } from '../../src/ui/html.ts';
import type { EntDirectory } from './ent-directory.ts';
import {
  attributeNames,
  createSampleService,
  type SampleService,
  type SampleServiceOptions,
  valuesOf,
} from './sample-service.ts';

/** A digital workspace: finds its own members by the references of their AAF records. */
export function createEnt(options: Omit<SampleServiceOptions, 'slug' | 'name' | 'config'>): SampleService {
  return createSampleService({
    ...options,
    slug: 'ent',
    name: 'Mon ENT d’exemple',
    // It also takes answers that it did not ask for: its mobile application starts at the identity provider.
    config: { validateInResponseTo: ValidateInResponseTo.ifPresent },
  });
}

export function registerEnt(
  server: FastifyInstance,
  service: SampleService,
  directory: () => Promise<EntDirectory>,
): void {
  const { portalUrl } = service.options;
  const unsolicited = `${portalUrl}/idp/profile/SAML2/Unsolicited/SSO?providerId=${encodeURIComponent(service.entityId)}`;
  service.register(server, {
    home: () =>
      html`<h1>Bienvenue dans votre espace numérique de travail</h1>
        <p>
          Cahier de textes, messagerie, notes : élèves et responsables se connectent avec leur compte
          EduConnect.
        </p>
        <p class="actions">
          <a class="button" href="/ent/connexion">Se connecter avec EduConnect</a>
          <a class="button quiet" href="${unsolicited}">Arriver depuis EduConnect</a>
        </p>
        <p>
          Le premier bouton part d’ici par une demande signée. Le second part d’EduConnect, comme le fait
          l’application mobile d’un ENT.
        </p>`,
    async member(profile) {
      return { status: 200, title: 'Mon espace', body: memberBody(profile, await directory()) };
    },
  });
}

const affiliations: Readonly<Record<string, string>> = {
  eleve1d: 'élève du premier degré',
  eleve2d: 'élève du second degré',
  resp1d: 'responsable d’élève du premier degré',
  resp2d: 'responsable d’élève du second degré',
};

function memberBody(profile: Profile, directory: EntDirectory): Html {
  const [givenName] = valuesOf(profile, attributeNames.givenName);
  const [familyName] = valuesOf(profile, attributeNames.familyName);
  const references = valuesOf(profile, attributeNames.references);
  return html`<h1>Bonjour ${givenName} ${familyName}</h1>
    <p>
      EduConnect vous présente comme
      ${valuesOf(profile, attributeNames.affiliation)
        .map((value) => affiliations[value] ?? value)
        .join(' et ')}.
    </p>
    <h2>Vos fiches (FrEduCtRefId)</h2>
    ${
      references.length === 0
        ? html`<p>Aucune référence reçue : l’ENT ne sait pas qui vous êtes.</p>`
        : html`<ul class="records">
            ${references.map((reference) => {
              const member = directory.find(reference);
              return html`<li>
                <p><code>${reference}</code></p>
                <p>
                  ${member === undefined ? 'Inconnue de l’annuaire de cet ENT.' : html`<strong>${member.name}</strong>`}
                </p>
                ${member?.schools.map((school) => html`<p>${school}</p>`) ?? ''}
              </li>`;
            })}
          </ul>`
    }
    <h2>Ce que l’ENT a reçu d’autre</h2>
    <dl>
      <div>
        <dt>Nom de session (NameID)</dt>
        <dd><code>${profile.nameID}</code></dd>
      </div>
      <div>
        <dt>Identifiant propre à ce service</dt>
        <dd><code>${valuesOf(profile, attributeNames.id)[0]}</code></dd>
      </div>
      <div>
        <dt>Connexion</dt>
        <dd>${valuesOf(profile, attributeNames.signedInAt)[0]}</dd>
      </div>
      <div>
        <dt>Départ</dt>
        <dd>${profile.inResponseTo === undefined ? 'depuis EduConnect' : 'depuis l’ENT'}</dd>
      </div>
    </dl>
    <p class="actions"><a class="button quiet" href="/ent/deconnexion">Se déconnecter</a></p>`;
}
