import { field } from '../platform/http/form-fields.ts';

/** The three fields of a date, as typed. */
export type TypedDate = { day: string; month: string; year: string };

export function dateField(body: unknown, name: string): TypedDate {
  return {
    day: field(body, `${name}-day`).slice(0, 10),
    month: field(body, `${name}-month`).slice(0, 10),
    year: field(body, `${name}-year`).slice(0, 10),
  };
}

/** `AAAA-MM-JJ` when the three fields make a date of the calendar; undefined otherwise. */
export function readDate(typed: TypedDate): string | undefined {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((part) => part.trim());
  if (!/^\d{1,2}$/.test(day!) || !/^\d{1,2}$/.test(month!) || !/^\d{4}$/.test(year!)) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const written = date.toISOString().slice(0, 10);
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 ? written : undefined;
}
