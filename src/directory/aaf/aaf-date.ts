/** `dd/mm/yyyy` as `YYYY-MM-DD`; undefined when it is no day of the calendar. */
export function parseAafDate(text: string | undefined): string | undefined {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text ?? '') ?? [];
  if (day === undefined || month === undefined || year === undefined || year < '1900') return undefined;
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (month < '01' || month > '12' || day < '01' || Number(day) > daysInMonth) return undefined;
  return `${year}-${month}-${day}`;
}
