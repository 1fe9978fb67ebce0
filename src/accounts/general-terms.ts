/**
 * The general terms that stand in the catalogue (`terms`). A change that matters gets a new version and its day:
 * whoever activated an account since that day accepted it then; the others are asked at their next sign-in (R216).
 */
export const GENERAL_TERMS = { version: '2025-09', inForceOn: '2025-09-01' } as const;
