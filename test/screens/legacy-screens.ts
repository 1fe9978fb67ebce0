import {
  legacyBirthDateView,
  legacyConfirmView,
  legacyKnownView,
  legacyRefusedView,
} from '../../src/portal/activation/legacy/view.ts';
import { academiesView, legacyDoorsView } from '../../src/portal/legacy/view.ts';
import type { LegacyObstacle } from '../../src/signin/legacy/legacy-journey.ts';
import type { Html } from '../../src/ui/html.ts';
import type { Language } from '../../src/ui/i18n/languages.ts';
import { layout } from '../../src/ui/layout.ts';
import type { DrawPage } from '../support/page-site.ts';

const csrfToken = 'jeton';
const LONG =
  'Marie-Amandine-Joséphine-Philippine Ravelomanantsoa-Vandenbroucke-d’Hautefeuille-Saint-Symphorien';
const LONG_SCHOOL =
  'Lycée général et technologique polyvalent Jeanne-et-Augustin-de-Montferrand-les-Deux-Rivières';

function sheet(view: (language: Language) => Html): DrawPage {
  return (portal, _, language) =>
    layout(portal, { language, title: 'Écran', width: 'narrow', main: view(language) });
}

const schools = [
  { name: 'Collège des Tilleuls', lastDay: '2026-09-15' },
  { name: LONG_SCHOOL, lastDay: null },
];

const refused = (obstacle: LegacyObstacle): DrawPage =>
  sheet((language) => legacyRefusedView(language, { obstacle, schools, serviceHandle: null }));

/** The way from a legacy account, each screen in its states. */
export const legacyScreens: Readonly<Record<string, DrawPage>> = {
  'ancien-compte-academies': sheet((language) =>
    academiesView(language, {
      academies: [
        { code: '18', name: 'ORLEANS-TOURS' },
        { code: '28', name: 'LA_REUNION' },
      ],
      isUnknown: false,
      serviceHandle: 'abcdef',
    }),
  ),
  'ancien-compte-aucun': sheet((language) =>
    academiesView(language, { academies: [], isUnknown: true, serviceHandle: undefined }),
  ),
  'ancien-compte-portes': sheet((language) =>
    legacyDoorsView(language, {
      hasOthers: true,
      doors: [
        { id: '1', name: 'Portail académique', cutover: { lastDay: '2026-09-15', isOver: false } },
        { id: '2', name: `Espace numérique de travail ${LONG_SCHOOL}`, cutover: undefined },
        { id: '3', name: 'Ancien ENT', cutover: { lastDay: '2026-08-24', isOver: true } },
      ],
      serviceHandle: 'abcdef',
    }),
  ),
  'ancien-compte-ferme': sheet((language) =>
    legacyDoorsView(language, {
      hasOthers: false,
      doors: [{ id: '1', name: 'Portail académique', cutover: { lastDay: '2026-08-24', isOver: true } }],
      serviceHandle: undefined,
    }),
  ),
  'ancien-compte-confirmation': sheet((language) =>
    legacyConfirmView(language, { csrfToken, name: LONG, source: 'Portail académique', schools }),
  ),
  'ancien-compte-naissance': sheet((language) =>
    legacyBirthDateView(language, { csrfToken, body: undefined, problem: undefined }),
  ),
  'ancien-compte-naissance-fausse': sheet((language) =>
    legacyBirthDateView(language, {
      csrfToken,
      body: { 'birthDate-day': '31', 'birthDate-month': '2', 'birthDate-year': '2009' },
      problem: 'wrong',
    }),
  ),
  'ancien-compte-naissance-bloquee': sheet((language) =>
    legacyBirthDateView(language, { csrfToken, body: {}, problem: 'blocked' }),
  ),
  'ancien-compte-connu': sheet((language) =>
    legacyKnownView(language, { identifier: 'n.ferrand12', kind: 'pupil', serviceHandle: null }),
  ),
  'ancien-compte-refus-ferme': refused('closed'),
  'ancien-compte-refus-inconnu': refused('unknown'),
  'ancien-compte-refus-plusieurs': refused('ambiguous'),
  'ancien-compte-refus-ecole': refused('primary-pupil'),
  'ancien-compte-refus-fini': refused('ended'),
};
