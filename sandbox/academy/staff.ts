import { familyName, originOf } from './adults.ts';
import { mix, pick, pickFrom } from './chance.ts';
import { asciiWord } from './ascii-word.ts';
import { givenNames } from './given-names.ts';
import type { School } from './schools.ts';

/** A head or a teacher, as PersEducNat tells them. */
export interface StaffMember {
  readonly aafId: string;
  readonly civility: string;
  readonly birthName: string;
  readonly usageName: string;
  readonly givenName: string;
  /** dd/mm/yyyy. */
  readonly bornOn: string;
  readonly mail: string;
  /** ENTStructureJointure of their schools, and of those they head. */
  readonly schools: readonly string[];
  readonly directs: readonly string[];
  /** `jointure$CODE$LIBELLE$code poste$libellé poste`. */
  readonly functions: readonly string[];
  readonly teaches: boolean;
}

/** The head of a school (a deputy too in a lycée) and two teachers, who must not be taken for heads. */
export function makeStaff(key: number, school: School): StaffMember[] {
  const at = school.jointure;
  const posts =
    school.kind === 'ecole'
      ? [`${at}$DIR$DIRECTION$D0030$DIRECTEUR D'ECOLE`]
      : [`${at}$DIR$DIRECTION$D0010$CHEF D'ETABLISSEMENT`];
  if (school.kind === 'lycee') posts.push(`${at}$DIR$DIRECTION$D0011$CHEF D'ETABLISSEMENT ADJOINT`);
  posts.push(`${at}$ENS$ENSEIGNEMENT$L0202$LETTRES MODERNES`, `${at}$ENS$ENSEIGNEMENT$L1300$MATHEMATIQUES`);
  return posts.map((post, rank) =>
    makeMember(mix(key ^ 0x57aff, school.index * 8 + rank), school, rank, post),
  );
}

function makeMember(key: number, school: School, rank: number, post: string): StaffMember {
  const origin = originOf(key);
  const sex = pick(key, 1, 100) < 60 ? 'F' : 'M';
  const name = familyName(key, origin).toUpperCase();
  const givenName = pickFrom(key, 2, givenNames[origin].parents[sex]);
  const isHead = post.includes('$DIR$');
  return {
    // Below the families' numbers and above the cast's.
    aafId: String(200_000 + school.index * 8 + rank),
    civility: sex === 'F' ? 'Mme' : 'M.',
    birthName: name,
    usageName: name,
    givenName,
    bornOn: `${String(1 + pick(key, 3, 28)).padStart(2, '0')}/${String(1 + pick(key, 4, 12)).padStart(2, '0')}/${1964 + pick(key, 5, 30)}`,
    mail: `${asciiWord(givenName)}.${asciiWord(name)}.${school.index}@ecole.example`,
    schools: [school.jointure],
    directs: isHead ? [school.jointure] : [],
    functions: [post],
    teaches: !isHead || school.kind === 'ecole',
  };
}
