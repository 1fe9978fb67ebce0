import { z } from 'zod';

/** A setting that is a whole number, both bounds included. */
export const whole = (fallback: number, low: number, high: number) =>
  z.coerce.number().int().min(low).max(high).default(fallback);
