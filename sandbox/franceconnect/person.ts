/** An identity of the civil register, as FranceConnect v2 gives it. Invented. */
export type FranceConnectPerson = {
  id: string;
  /** Birth name. */
  familyName: string;
  usageName: string | null;
  /** All of them. */
  givenNames: readonly string[];
  gender: 'male' | 'female';
  /** `AAAA-MM-JJ` */
  birthdate: string;
  /** INSEE codes; the place is empty for those born abroad. */
  birthplace: string;
  birthcountry: string;
  /** What trying this identity shows. */
  shows: string;
};
