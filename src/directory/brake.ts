/** How many a school (or the académie) has, and how many of them a run would take away. */
export type Taking = { present: number; taken: number };

/** What a run would take away in one school, or in the whole académie. */
export type Takings = {
  /** Absent for the académie. */
  uai?: string;
  name?: string;
  pupils: Taking;
  /** A guardianship that is no longer `legal` is taken away too. */
  guardianships: Taking;
};

/** A school that is no longer in its file, and pupils who would stay in it. */
export type VanishedSchool = { uai: string; name: string | null; pupils: number };

/** Why a run is held. */
export type Hold = {
  /** The files are older than those last applied, of that day. */
  olderThan?: string;
  academy?: Takings;
  schools: Takings[];
  /** A file of schools that is cut takes nobody away: its pupils are set aside, and stay. */
  vanished?: VanishedSchool[];
};

export type BrakeShares = { schoolPercent: number; academyPercent: number };

/**
 * What may go without asking, whatever the share: in a school of ten pupils two brothers who move away are 20 %. A
 * pupil has two guardianships at least as often as one.
 */
const ALWAYS_ALLOWED = { pupils: 3, guardianships: 6 };

/**
 * The brake (decision 0007). A school holds the run when more of its pupils, or of their guardianships, would go than
 * the greater of its share, rounded up, and of what may always go; the académie likewise.
 */
export function findHold(
  academy: Takings,
  schools: readonly Takings[],
  shares: BrakeShares,
): Hold | undefined {
  const academyIsOver = isOver(academy, shares.academyPercent);
  const schoolsOver = schools.filter((school) => isOver(school, shares.schoolPercent));
  if (!academyIsOver && schoolsOver.length === 0) return undefined;
  return { ...(academyIsOver ? { academy } : {}), schools: schoolsOver };
}

function isOver(takings: Takings, percent: number): boolean {
  return (['pupils', 'guardianships'] as const).some((what) => {
    const { present, taken } = takings[what];
    return taken > Math.max(ALWAYS_ALLOWED[what], Math.ceil((present * percent) / 100));
  });
}
