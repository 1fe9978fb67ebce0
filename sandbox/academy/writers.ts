import type { Degree } from './records.ts';
import { writeGuardian1d, writePupil1d, writeSchool1d, writeStaff1d } from './write-1d.ts';
import { writeGuardian2d, writePupil2d, writeSchool2d, writeStaff2d } from './write-2d.ts';

/** How each dialect writes a record. */
export const writers = {
  '1D': { pupil: writePupil1d, guardian: writeGuardian1d, school: writeSchool1d, staff: writeStaff1d },
  '2D': { pupil: writePupil2d, guardian: writeGuardian2d, school: writeSchool2d, staff: writeStaff2d },
} satisfies Record<Degree, object>;
