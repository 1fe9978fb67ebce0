import type { Child } from '../../src/accounts/child.store.ts';
import { askView, type AskProblems } from '../../src/portal/account/missing-child/ask-view.ts';
import { caseView } from '../../src/portal/account/missing-child/case-view.ts';
import { searchView } from '../../src/portal/account/missing-child/search-view.ts';
import { type MergeProblem, mergeView } from '../../src/portal/account/merge/view.ts';
import { newChildrenView } from '../../src/portal/account/new-children/view.ts';
import { refusedChildView } from '../../src/portal/account/refused-child/view.ts';
import type { Cause, MissingChildCase } from '../../src/support/missing-child-case.ts';
import type { FoundSchool } from '../../src/support/search-schools.store.ts';
import type { Html } from '../../src/ui/html.ts';
import type { Language } from '../../src/ui/i18n/languages.ts';
import type { DrawPage } from '../support/page-site.ts';
import { accountPage } from './account-screens.ts';

const csrfToken = 'jeton';
const LONG_SCHOOL =
  'Lycée général et technologique polyvalent Jeanne-et-Augustin-de-Montferrand-les-Deux-Rivières';

const sheet = (view: (language: Language) => Html): DrawPage => accountPage(view, undefined, 'narrow');

const child: Child = {
  pupilId: '1',
  givenName: 'Marie-Amandine-Joséphine',
  familyName: 'Ravelomanantsoa-Vandenbroucke-d’Hautefeuille',
  title: 'Mme',
  bornOn: '2014-03-07',
  schoolUai: '0999999X',
  schoolName: LONG_SCHOOL,
  className: null,
  state: 'waiting',
};
const school: FoundSchool = {
  uai: '0999999X',
  name: LONG_SCHOOL,
  city: 'Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson',
  postalCode: '51290',
};

const merge = (problem?: MergeProblem): DrawPage =>
  sheet((language) => mergeView(language, { csrfToken, identifier: problem ? 'n.ferrand13' : '', problem }));

const ask = (problems: AskProblems): DrawPage =>
  sheet((language) => askView(language, { csrfToken, school, givenName: 'Élio', body: {}, problems }));

const answered = (cause: Cause | undefined, changes: Partial<MissingChildCase> = {}): DrawPage =>
  sheet((language) =>
    caseView(language, {
      number: '7K3M-92QX',
      askedAt: new Date('2026-09-14T10:00:00Z'),
      givenName: 'Élio',
      bornOn: '2014-03-07',
      schoolUai: school.uai,
      schoolName: school.name,
      schoolCity: school.city,
      degree: '2D',
      cause,
      closedAt: null,
      ...changes,
    }),
  );

const causes: readonly Cause[] = [
  'other-spelling',
  'other-contact',
  'not-legal',
  'other-account',
  'file-not-received',
  'pupil-without-ine',
  'school-out-of-scope',
  'nothing-found',
];

/** Joining two accounts, children found, children refused, a child that is missing: in each of their states. */
export const familyScreens: Readonly<Record<string, DrawPage>> = {
  'autre-compte': merge(),
  'autre-compte-incorrect': merge({ ok: false, reason: 'wrong' }),
  'autre-compte-autre-nom': merge({ ok: false, reason: 'other-name' }),
  'autre-compte-trop-d-essais': merge({ ok: false, reason: 'throttled', waitSeconds: 900 }),
  'nouveaux-enfants': sheet((language) =>
    newChildrenView(language, {
      csrfToken,
      children: [child, { ...child, pupilId: '2', givenName: 'Élio', title: null }],
      body: undefined,
      problems: new Map([['2', 'wrong']]),
      serviceHandle: undefined,
    }),
  ),
  'enfant-refuse': sheet((language) =>
    refusedChildView(language, { csrfToken, child, body: undefined, problem: undefined }),
  ),
  'enfant-refuse-date-incorrecte': sheet((language) =>
    refusedChildView(language, { csrfToken, child, body: {}, problem: 'wrong' }),
  ),
  'enfant-introuvable': sheet((language) => searchView(language, { typed: '', schools: undefined })),
  'enfant-introuvable-etablissements': sheet((language) =>
    searchView(language, {
      typed: 'deux rivières',
      schools: Array.from({ length: 21 }, (_, index) => ({ ...school, uai: `09999${index}X` })),
    }),
  ),
  'enfant-introuvable-aucun-etablissement': sheet((language) =>
    searchView(language, { typed: 'xyz', schools: [] }),
  ),
  'enfant-introuvable-demande': ask({}),
  'enfant-introuvable-demande-incomplete': ask({ givenName: 'givenName', born: 'born' }),
  'enfant-introuvable-trop-de-demandes': ask({ refused: 'throttled' }),
  'enfant-introuvable-deja-la': ask({ refused: 'listed' }),
  'dossier-en-cours': answered(undefined),
  'dossier-clos': answered('not-legal', { closedAt: new Date('2026-09-20T10:00:00Z'), degree: '1D' }),
  ...Object.fromEntries(causes.map((cause) => [`dossier-${cause}`, answered(cause)])),
};
