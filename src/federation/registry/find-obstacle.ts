import type { SignedInSubject } from '../attributes/subject.store.ts';
import { admissionTo } from './service-offer.ts';
import type { Service } from './service.ts';

/** What keeps a person who has signed in from a service. */
export type Obstacle =
  /** The service is for pupils only, or for guardians only. */
  | { readonly reason: 'other-profile' }
  /** Not for their schools, or not yet: from that day, `AAAA-MM-JJ`. */
  | { readonly reason: 'not-open'; readonly opensOn: string | null }
  /** Terms to accept first. */
  | { readonly reason: 'terms' };

/** Undefined when the person may go on to the service. */
export function findObstacle(service: Service, person: SignedInSubject, now: Date): Obstacle | undefined {
  const { kind } = person.subject;
  const admission = admissionTo(service, { kind, places: person.places }, parisDay(now));
  switch (admission.state) {
    case 'other-profile':
      return { reason: 'other-profile' };
    case 'later':
      return { reason: 'not-open', opensOn: admission.opensOn };
    case 'closed':
      return { reason: 'not-open', opensOn: null };
    case 'open':
      return person.lacksGeneralTerms || person.lacksServiceTerms ? { reason: 'terms' } : undefined;
  }
}

const parisCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** `AAAA-MM-JJ` in Paris: services open by the calendar of the ministry. */
export const parisDay = (date: Date): string => parisCalendar.format(date);
