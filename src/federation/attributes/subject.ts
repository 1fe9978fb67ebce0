/** What may be said to services about the person who signed in: a plain value, read from the account. */
export type Subject = GuardianSubject | PupilSubject;

export type GuardianSubject = CommonSubject & { readonly kind: 'guardian' };

export type PupilSubject = CommonSubject & {
  readonly kind: 'pupil';
  /** `AAAA-MM-JJ`. */
  readonly birthDate: string | null;
  readonly ine: string | null;
  /** The present school. */
  readonly uai: string | null;
  /** The statistical level: the first four characters of the MEFSTAT11, such as `2212`. */
  readonly mefstat4: string | null;
};

type CommonSubject = {
  readonly accountId: string;
  /** The account by which the service knows the person, when that one was merged into theirs (decision 0022). */
  readonly knownAs?: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly civility: 'M.' | 'Mme' | null;
  /** Every AAF record that is this person, a guardian known in two academies having two. */
  readonly records: readonly SubjectRecord[];
};

export type SubjectRecord = {
  /** Two or three digits, `13` or `013`. */
  readonly academyCode: string;
  readonly degree: '1D' | '2D';
  /** `ENTPersonJointure`: unique within an academy and a degree. */
  readonly aafId: string;
};
