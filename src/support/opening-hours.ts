import type { HelpDesk } from './operator-contacts.ts';

/** A line of opening hours as the reader's clock says it. Days from 1 (Monday) to 7; times `HH:MM`. */
export type OpeningHours = { days: readonly number[]; opens: string; closes: string };

export type LocalHours = {
  hours: readonly OpeningHours[];
  /** Whether somebody answers at the instant given. */
  open: boolean;
};

/**
 * The opening hours of a help desk by the clocks of another place (R202): a desk of Paris open from 8:00 to 18:00 is
 * said to be open from 10:00 to 20:00 in La Réunion, in November. Days change with the hours where midnight lies between.
 * @param now the hours are those of this day, summer or winter time included
 */
export function localHours(
  desk: Pick<HelpDesk, 'hours' | 'timeZone'>,
  timeZone: string,
  now: Date,
): LocalHours {
  const from = desk.timeZone ?? timeZone;
  const shiftMinutes = offsetMinutes(timeZone, now) - offsetMinutes(from, now);
  const hours = desk.hours.map(({ days, opens, closes }) => {
    const start = minutesOf(opens) + shiftMinutes;
    const dayShift = Math.floor(start / DAY);
    return {
      days: days.map((day) => ((((day - 1 + dayShift) % 7) + 7) % 7) + 1),
      opens: timeOf(start),
      closes: timeOf(minutesOf(closes) + shiftMinutes),
    };
  });
  const there = wallClock(from, now);
  const open = desk.hours.some(
    ({ days, opens, closes }) =>
      days.includes(there.day) && there.minutes >= minutesOf(opens) && there.minutes < minutesOf(closes),
  );
  return { hours, open };
}

const DAY = 24 * 60;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function timeOf(minutes: number): string {
  const inDay = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

function wallClock(timeZone: string, at: Date): { day: number; minutes: number; asUtc: number } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>;
  const asUtc = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  const day = new Date(asUtc).getUTCDay();
  return { day: day === 0 ? 7 : day, minutes: parts.hour * 60 + parts.minute, asUtc };
}

/** How far the clocks of a place are ahead of UTC. */
function offsetMinutes(timeZone: string, at: Date): number {
  const minute = Math.floor(at.getTime() / 60_000);
  return wallClock(timeZone, at).asUtc / 60_000 - minute;
}
