/** How a person is turned away, as FranceConnect v2 says it on the partner's callback. */
export const REFUSALS = {
  none: { label: 'aucun refus', error: '', description: '' },
  unknown: {
    label: 'identité non trouvée à l’état civil (010004)',
    error: 'access_denied',
    description: 'Y010004',
  },
  deceased: { label: 'personne décédée (010015)', error: 'access_denied', description: 'Y010015' },
  expired: { label: 'session expirée (190001)', error: 'invalid_request', description: 'Y190001' },
  technical: {
    label: 'erreur technique',
    error: 'server_error',
    description: 'authentication aborted due to a technical error on the authorization server',
  },
} as const;

/** What the page of switches changes. */
export type Switches = {
  /** `slow`: ten seconds before each answer to the partner; `down`: no answer at all. */
  health: 'well' | 'slow' | 'down';
  refusal: keyof typeof REFUSALS;
  /** Every `sub` changes with it, as when the civil status does. */
  subjectEpoch: number;
};
