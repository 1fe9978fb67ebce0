import type { Service } from './service.ts';

/** A service as people see it: to whom it is open, where one enters it, who answers for the data (R13, R215). */
export type ServiceOffer = {
  readonly admits: readonly ('guardian' | 'pupil')[];
  readonly degrees: readonly ('1D' | '2D')[];
  /** Null: not offered in the portal; reached from elsewhere. */
  readonly address: string | null;
  readonly description: string | null;
  readonly hasLogo: boolean;
  readonly dataController: string | null;
  readonly dataRights: string | null;
  readonly terms: { readonly version: string; readonly text: string } | null;
  /** None: open everywhere. */
  readonly openings: readonly ServiceOpening[];
};

/** A service as it is registered: open to everybody, not offered in the portal. */
export const NEW_OFFER: ServiceOffer = {
  admits: ['guardian', 'pupil'],
  degrees: ['1D', '2D'],
  address: null,
  description: null,
  hasLogo: false,
  dataController: null,
  dataRights: null,
  terms: null,
  openings: [],
};

export type ServiceOpening = {
  /** UAI of a school, code of an académie, or empty for everywhere. */
  readonly territory: string;
  /** `AAAA-MM-JJ`, the first day and the last one. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
};

/** One school of a person: a pupil's own, or that of a guardian's attached child. */
export type Place = { readonly academyCode: string; readonly degree: '1D' | '2D'; readonly uai: string };

/** What a service is for somebody today. `later`: it opens for one of their schools on that day. */
export type Admission<P extends Place = Place> =
  | { readonly state: 'open'; readonly places: readonly P[] }
  | { readonly state: 'later'; readonly opensOn: string; readonly places: readonly P[] }
  | { readonly state: 'closed' }
  | { readonly state: 'other-profile' };

/** Whether the person's schools matter: otherwise every person of its profiles may enter. */
export function dependsOnPlaces({ offer }: Pick<Service, 'offer'>): boolean {
  return offer.degrees.length < 2 || offer.openings.length > 0;
}

/**
 * Whether a service is open to a person (R225): by profile, then by the degree, school and académie of any of their
 * schools, on this day.
 * @param today `AAAA-MM-JJ`
 */
export function admissionTo<P extends Place>(
  service: Pick<Service, 'offer'>,
  person: { readonly kind: 'guardian' | 'pupil'; readonly places: readonly P[] },
  today: string,
): Admission<P> {
  const { offer } = service;
  if (!offer.admits.includes(person.kind)) return { state: 'other-profile' };
  if (!dependsOnPlaces(service)) return { state: 'open', places: person.places };
  const ofDegree = person.places.filter(({ degree }) => offer.degrees.includes(degree));
  const lines = ofDegree.map((place) => ({ place, opening: openingAt(offer, place) }));
  const running = lines.filter(({ opening }) => opening !== undefined && !isOver(opening, today));
  const open = running.filter(({ opening }) => (opening?.opensOn ?? '') <= today);
  if (open.length > 0) return { state: 'open', places: open.map(({ place }) => place) };
  const opensOn = running.map(({ opening }) => opening?.opensOn ?? '').sort()[0];
  return opensOn === undefined
    ? { state: 'closed' }
    : { state: 'later', opensOn, places: running.map(({ place }) => place) };
}

const ALWAYS: ServiceOpening = { territory: '', opensOn: null, closesOn: null };

/** The line that counts for a school: its own, its académie's, or the one for everywhere. */
function openingAt({ openings }: ServiceOffer, { uai, academyCode }: Place): ServiceOpening | undefined {
  if (openings.length === 0) return ALWAYS;
  for (const territory of [uai, academyCode, '']) {
    const found = openings.find((opening) => opening.territory === territory);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isOver = ({ closesOn }: ServiceOpening, today: string): boolean =>
  closesOn !== null && closesOn < today;
