import type { LegacyJourney } from '../signin/legacy/legacy-journey.ts';

/**
 * A journey of one browser through an activation, or a way back in: a row, a cookie that names it, and the step where
 * it stands. The steps of each journey are a table: a person who asks for another step is led to their own.
 */
export const FLOW_STEPS = {
  /** Self-registration by SMS (R69–R77). `known`: the account was already active. */
  sms: ['code', 'children', 'password', 'done', 'known'],
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
  /** Codes sent in this journey. */
  codesSent?: number;
  /** Why a password that was typed right must be replaced; absent when it was lost. */
  renewal?: 'cohort' | 'compromised';
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
