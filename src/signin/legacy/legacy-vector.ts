/**
 * One value of `FrEduVecteur`: a person as the accounts before ours knew them, by a pupil of a school. For a guardian,
 * the names are the guardian's and the pupil is a child; for a pupil, the names may be empty.
 */
export type LegacyVector = {
  readonly profile: 'guardian' | 'pupil';
  readonly degree: '1D' | '2D';
  readonly familyName: string;
  readonly givenName: string;
  /** The key of the pupil in the school's base (ENTEleveStructRattachId). */
  readonly pupilKey: string;
  readonly schoolUai: string;
};
