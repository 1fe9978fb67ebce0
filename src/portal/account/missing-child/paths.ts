/** Addresses of « Pourquoi je ne vois pas mon enfant ? ». */
export const MISSING_CHILD_PATHS = {
  /** Search of the school. */
  search: '/mon-compte/enfants/introuvable',
  /** The question, once the school is chosen: `?etablissement=`. */
  ask: '/mon-compte/enfants/introuvable/demande',
  /** Followed by the case's number. */
  cases: '/mon-compte/enfants/dossiers',
} as const;
