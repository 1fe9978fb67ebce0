import type { LegacyJourney } from '../signin/legacy/legacy-journey.ts';
import type { FranceConnectIdentity } from '../signin/franceconnect/identity.ts';

/**
 * A journey of one browser through an activation, or a way back in: a row, a cookie that names it, and the step where
 * it stands. The steps of each journey are a table: a person who asks for another step is led to their own.
 */
export const FLOW_STEPS = {
  /** Self-registration by SMS (R69–R77). `known`: the account was already active. */
  sms: ['code', 'children', 'password', 'done', 'known'],
  /**
   * First time through FranceConnect (R61–R67), or under another `sub`. `mismatch`: the number is known under another
   * name. `password`: an account to link. `linked`: the account was already active.
   */
  franceconnect: ['mobile', 'code', 'mismatch', 'password', 'children', 'done', 'linked'],
  /** Activation by a guardian with provisional credentials (R79–R86). `mail`: waits for the link. */
  guardian: ['form', 'mail'],
  /** Activation by a pupil with provisional credentials (R88–R92). */
  pupil: ['form', 'done'],
  /**
   * From an account of before ours, ATEN or an ENT's own (R95). `known`: the account was already active. `refused`: no
   * account to open, and why.
   */
  legacy: ['confirm', 'password', 'children', 'birth-date', 'done', 'known', 'refused'],
  /**
   * A password lost (R112, R113) or to be renewed. `proof`: the password was right, but somebody else may know it.
   * `told`: why this account has no password to choose.
   */
  recovery: ['proof', 'code', 'password', 'done', 'told'],
  /** A code asked by somebody signed in: a new mobile, or a proof where there is no password. */
  account: ['mobile', 'prove'],
  /** An account suspended because nobody used it: the password was right, another proof wakes it (R107). */
  wake: ['asleep', 'awake'],
} as const;

export type FlowKind = keyof typeof FLOW_STEPS;
export type FlowStep<K extends FlowKind = FlowKind> = (typeof FLOW_STEPS)[K][number];

/** What a journey remembers between its screens. */
export type FlowData = {
  /** The number typed, E.164. */
  mobile?: string;
  /** The names typed, shown back to the person. */
  familyName?: string;
  givenName?: string;
  /** Children whose birth date was typed right, kept here until the account is activated. */
  proved?: string[];
  /** Children of whom the person said not to be a legal representative. */
  refused?: string[];
  /** Whom a legacy account vouched for, in such a journey. */
  legacy?: LegacyJourney;
  /** Whom FranceConnect vouched for, in such a journey. */
  franceConnect?: {
    identity: FranceConnectIdentity;
    /** Sealed; kept with the session at the end. */
    idToken: string;
    /** The number is known to the schools, under another name: its code leaves, and opens the explanation only. */
    mismatch?: boolean;
    /** The account whose password was typed right, under another name: the code of its own mobile links it. */
    passwordAccountId?: string | null;
  };
  /** Codes sent in this journey. */
  codesSent?: number;
  /** Why a password is chosen by somebody whom we know: the one they typed right must be replaced, or is their first. */
  renewal?: 'cohort' | 'compromised' | 'first';
};

export type Flow = {
  id: string;
  kind: FlowKind;
  step: FlowStep;
  /** Null in a journey of somebody whom the schools' files do not know. */
  accountId: string | null;
  data: FlowData;
  /** The pending request of the service they came from. */
  serviceHandle: string | null;
};
