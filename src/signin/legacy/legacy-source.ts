import type { KeyObject } from 'node:crypto';

/** The accounts before ours: those of the academic portals, and those of digital workspaces. */
export type LegacyKind = 'aten' | 'ent';

/** An identity provider of legacy accounts, as an operator registered it. */
export type LegacySource = {
  readonly id: string;
  readonly kind: LegacyKind;
  /** What people read. */
  readonly name: string;
  readonly entityId: string;
  readonly signInUrl: string;
  /** It is believed about the schools of these académies only. */
  readonly academyCodes: readonly string[];
  readonly signingKeys: readonly KeyObject[];
};
