import { NEW_OFFER, type ServiceOffer } from '../../src/federation/registry/service-offer.ts';
import { obstaclePage } from '../../src/federation/saml/obstacle-view.ts';
import { servicesView, type OfferedService } from '../../src/portal/services/view.ts';
import { acceptView, termsView } from '../../src/portal/terms/view.ts';
import { html, trusted } from '../../src/ui/html.ts';
import type { DrawPage } from '../support/page-site.ts';
import { makeSampleService } from '../support/saml/sample-service.ts';
import { accountPage } from './account-screens.ts';

const csrfToken = 'jeton';
const offer: Partial<ServiceOffer> = {
  address: 'https://service.example/',
  description: 'Cahier de textes, notes, messagerie : le lien quotidien avec l’établissement.',
  dataController: 'Le chef d’établissement',
  dataRights: 'Écrivez à dpo-des-services-numeriques-de-l-academie-de-rattachement@academie.exemple.fr.',
  terms: { version: '2', text: 'Ce service reçoit votre nom.\n\nIl ne l’utilise pour rien d’autre.' },
};
const service = makeSampleService({ name: 'Espace numérique de travail « Mon lycée au quotidien »', offer });

const offered = (changes: Partial<OfferedService> = {}): OfferedService => ({
  id: service.id,
  name: service.name,
  offer: service.offer,
  children: ['Clara', 'Marie-Amandine-Joséphine-Philippine', 'Élio'],
  ...changes,
});

const obstacle = (
  met: Parameters<typeof obstaclePage>[2]['obstacle'],
  kind: 'guardian' | 'pupil' = 'guardian',
): DrawPage => {
  const sso = { service, acsUrl: 'https://service.example/acs', requestId: null, relayState: null };
  return (portal, _, language) =>
    trusted(
      obstaclePage(portal, language, {
        obstacle: met,
        sso,
        handle: 'poignee',
        kind,
        csrfToken,
        trace: '0c9f',
      }),
    );
};

/** The portal of services, the terms, and what keeps somebody from a service. */
export const servicesScreens: Readonly<Record<string, DrawPage>> = {
  'mes-services': accountPage((language) =>
    servicesView(language, {
      kind: 'guardian',
      notices: html``,
      services: [
        offered(),
        offered({ name: 'Paiement de la cantine', children: [], offer: { ...NEW_OFFER, address: '/' } }),
        offered({ name: 'Orientation', opensOn: '2027-01-31' }),
      ],
    }),
  ),
  'mes-services-aucun': accountPage((language) =>
    servicesView(language, { kind: 'pupil', notices: html``, services: [] }),
  ),
  'service-autre-profil': obstacle({ reason: 'other-profile' }),
  'service-autre-profil-eleve': obstacle({ reason: 'other-profile' }, 'pupil'),
  'service-pas-ouvert': obstacle({ reason: 'not-open', opensOn: null }),
  'service-ouvert-bientot': obstacle({ reason: 'not-open', opensOn: '2027-01-31' }),
  conditions: accountPage(termsView),
  'conditions-a-accepter': accountPage(
    (language) =>
      acceptView(language, {
        csrfToken,
        waiting: { general: true, service: { service, terms: service.offer.terms! } },
        handle: 'poignee',
        changed: true,
      }),
    undefined,
    'narrow',
  ),
};
