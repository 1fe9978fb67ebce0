import { join } from 'node:path';
import type { Encoding } from './aaf-envelope.ts';
import { randomFamilies } from './academy-families.ts';
import { castScenes } from './cast.ts';
import { DegreeFolder, type DegreeSummary } from './degree-folder.ts';
import { type Moves, NightMoves } from './night-moves.ts';
import { makePlan, type PlanOptions } from './plan.ts';
import type { Degree } from './records.ts';
import { writeWhoIsWho } from './who-is-who.ts';

export interface AcademyOptions extends PlanOptions {
  /** Folder that receives `1D/`, `2D/` and who-is-who. Made when missing; Complet files already there are removed. */
  readonly out: string;
  readonly encoding?: Encoding;
  /** Records in one file. Default: a fifth of the pupils, from 100 to 20,000. */
  readonly partSize?: number;
  readonly degree?: Degree | 'both';
}

/** What was written. */
export interface AcademySummary {
  /** Code of the académie. */
  readonly academy: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly night: number;
  readonly degrees: Readonly<Partial<Record<Degree, DegreeSummary>>>;
  /** From night 1 on: what differs from the files of the night before, same options. */
  readonly sinceLastNight?: { readonly pupils: Readonly<Moves>; readonly guardians: Readonly<Moves> };
}

/**
 * Writes the AAF Complet files of a sample académie. The same options always write the same bytes.
 * Throws RangeError (a sentence in French) when an option is not possible.
 */
export async function generateAcademy(options: AcademyOptions): Promise<AcademySummary> {
  const plan = makePlan(options);
  const partSize = options.partSize ?? Math.min(20_000, Math.max(100, Math.ceil(plan.pupils / 5)));
  if (!Number.isSafeInteger(partSize) || partSize < 1) {
    throw new RangeError('part-size : un nombre entier, au moins 1');
  }
  const wanted = options.degree ?? 'both';
  const folders = new Map<Degree, DegreeFolder>();
  for (const degree of ['1D', '2D'] as const) {
    if (wanted !== 'both' && wanted !== degree) continue;
    const path = join(options.out, degree);
    folders.set(degree, await DegreeFolder.make(path, plan, degree, options.encoding ?? 'UTF-8', partSize));
  }

  for (let index = 0; index < plan.schools; index += 1) {
    for (const folder of folders.values()) {
      folder.addSchool(plan.blocks.school(index));
      if (folder.isFull) await folder.flush();
    }
  }
  for (const scene of castScenes(plan)) {
    for (const folder of folders.values()) folder.addFamily(scene);
  }
  const moves = plan.night === 0 ? undefined : new NightMoves(plan, [...folders.keys()]);
  let index = 0;
  for (const family of randomFamilies(plan)) {
    moves?.count(index, family);
    index += 1;
    for (const folder of folders.values()) {
      folder.addFamily(family);
      if (folder.isFull) await folder.flush();
    }
  }
  const degrees: Partial<Record<Degree, DegreeSummary>> = {};
  for (const [degree, folder] of folders) degrees[degree] = await folder.close();
  await writeWhoIsWho(options.out, plan, degrees);
  return {
    academy: plan.academy.code,
    date: plan.date,
    night: plan.night,
    degrees,
    ...(moves && { sinceLastNight: { pupils: moves.pupils, guardians: moves.guardians } }),
  };
}
