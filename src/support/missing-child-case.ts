/** What a guardian may be told of a child who is not to be seen: a closed list. */
export type Cause =
  /** A record of this child bears nearly the guardian's name. */
  | 'other-spelling'
  /** The same name, but neither the mobile nor the e-mail of the guardian's other records. */
  | 'other-contact'
  /** The record is not a legal guardian's. */
  | 'not-legal'
  /** Another account of the same name has the record: the guardian has two accounts (R123). */
  | 'other-account'
  /** No pupil of this school has come yet. */
  | 'file-not-received'
  /** The pupil has no INE, or one that another birth date contradicts. */
  | 'pupil-without-ine'
  | 'school-out-of-scope'
  /** For everybody else. */
  | 'nothing-found';

/** What the school is told besides; the guardian never is. */
export type Finding =
  /** The guardian was told the cause. */
  | 'explained'
  /** No pupil of this first name and birth date in the school. */
  | 'no-such-pupil'
  /** There is one, but nobody of the guardian's name is beside them. */
  | 'other-name'
  /** There is one, with somebody of the guardian's name, whose family is protected. */
  | 'protected'
  /** The record is in the guardian's own account. */
  | 'nothing-wrong';

export type Explanation = { cause: Cause; finding: Finding };

/** A guardian's question about a child. */
export type MissingChildCase = {
  /** `7K3M-92QX`. */
  number: string;
  askedAt: Date;
  /** What was typed. */
  givenName: string;
  /** `AAAA-MM-JJ`. */
  bornOn: string;
  schoolUai: string;
  schoolName: string;
  schoolCity: string | null;
  degree: '1D' | '2D';
  /** Undefined until the moment at which every answer is shown, however early it was found. */
  cause: Cause | undefined;
  closedAt: Date | null;
};
