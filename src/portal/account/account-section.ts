import type { FastifyInstance } from 'fastify';
import type { Account } from '../../accounts/account.ts';
import type { Session } from '../../signin/session.store.ts';
import type { Html } from '../../ui/html.ts';
import type { SummaryRow } from '../../ui/components/summary-list.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import type { Portal } from '../portal.ts';

/** Under which heading of « Mes informations » a section has its line, in the order of the page. */
export const SECTION_GROUPS = ['contact', 'signin', 'preferences', 'data'] as const;
export type SectionGroup = (typeof SECTION_GROUPS)[number];

/** What a section knows when « Mes informations » is drawn. */
export type AccountPage = {
  portal: Portal;
  session: Session;
  account: Account;
  language: Language;
  csrfToken: string;
};

/**
 * One thing that a person can look after in « Mon compte »: a folder of its own beside this file, with its line in
 * the table of `sections.ts`.
 */
export type AccountSection = {
  /** Adds its pages, each guarded by `whenSignedIn` or `whenProved`. */
  register(server: FastifyInstance, portal: Portal): void;
  /** Its lines in « Mes informations », each with the link to its page; none when it is not for this person. */
  group?: SectionGroup | undefined;
  rows?(page: AccountPage): Promise<readonly SummaryRow[]>;
  /** What the person should be told on top of « Mes informations », « Mes enfants » and their services. */
  notice?(page: AccountPage): Promise<Html | undefined>;
};
