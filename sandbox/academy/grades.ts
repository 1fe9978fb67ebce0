import type { Degree } from './records.ts';

/** One year of school, in one track. `mefstat` is MEFSTAT11: its first four characters are the level sent to services. */
export interface Grade {
  /** 0 = petite section … 14 = terminale. The year of birth is the school year − 3 − rank. */
  readonly rank: number;
  readonly degree: Degree;
  /** Short label used in class codes: `6`, `2`, `CP`. */
  readonly short: string;
  readonly level: string;
  readonly cycle: string;
  readonly mef: string;
  readonly mefLabel: string;
  readonly mefstat: string;
  readonly training: string;
  readonly stream: string;
}

const primary = (rank: number, level: string, cycle: string): Grade => ({
  rank,
  degree: '1D',
  short: level,
  level,
  cycle,
  mef: '',
  mefLabel: '',
  mefstat: '',
  training: '',
  stream: '',
});

const secondary = (
  rank: number,
  short: string,
  mef: string,
  mefLabel: string,
  mefstat: string,
  training: string,
  stream: string,
): Grade => ({
  rank,
  degree: '2D',
  short,
  level: short,
  cycle: '',
  mef,
  mefLabel,
  mefstat,
  training,
  stream,
});

export const primaryGrades: readonly Grade[] = [
  primary(0, 'PS', 'CYCLE 1'),
  primary(1, 'MS', 'CYCLE 1'),
  primary(2, 'GS', 'CYCLE 1'),
  primary(3, 'CP', 'CYCLE 2'),
  primary(4, 'CE1', 'CYCLE 2'),
  primary(5, 'CE2', 'CYCLE 2'),
  primary(6, 'CM1', 'CYCLE 3'),
  primary(7, 'CM2', 'CYCLE 3'),
];

const college = 'PREMIER CYCLE GENERAL';
export const collegeGrades: readonly Grade[] = [
  secondary(8, '6', '10010012110', '6EME', '21110010012', '6EME', college),
  secondary(9, '5', '10110001110', '5EME', '21120010001', '5EME', college),
  secondary(10, '4', '10210001110', '4EME', '21150010001', '4EME', college),
  secondary(11, '3', '10310019110', '3EME', '21160010019', '3EME', college),
];

/** Pupils of SEGPA sit in the collège, in classes of their own. */
export const segpaGrades: readonly Grade[] = [
  secondary(8, '6S', '16410004110', '6EME SEGPA', '24310010004', '6EME SEGPA', 'SEGPA'),
  secondary(9, '5S', '16510001110', '5EME SEGPA', '24320010001', '5EME SEGPA', 'SEGPA'),
  secondary(10, '4S', '16610002110', '4EME SEGPA', '24330010002', '4EME SEGPA', 'SEGPA'),
  secondary(11, '3S', '16710003110', '3EME SEGPA', '24340010003', '3EME SEGPA', 'SEGPA'),
];

export const lyceeGrades: readonly Grade[] = [
  secondary(
    12,
    '2',
    '20010015110',
    '2DE GENERALE ET TECHNOLOGIQUE',
    '22111410015',
    '2DE GT',
    'GENERAL ET TECHNO',
  ),
  secondary(13, '1G', '20110019110', '1ERE GENERALE', '22121010019', '1ERE GENERALE', 'GENERAL'),
  secondary(14, 'TG', '20210019110', 'TERMINALE GENERALE', '22131010019', 'TERMINALE GENERALE', 'GENERAL'),
];

export const lyceeProGrades: readonly Grade[] = [
  secondary(
    12,
    '2P',
    '24731212311',
    '2NDE PRO GESTION-ADMINISTRATION',
    '23811131212',
    '2DE PRO',
    'BAC PRO 3 ANS',
  ),
  secondary(
    13,
    '1P',
    '24732213311',
    '1ERE PRO GESTION-ADMINISTRATION',
    '23821132213',
    '1ERE PRO',
    'BAC PRO 3 ANS',
  ),
  secondary(
    14,
    'TP',
    '24733214311',
    'TLE PRO GESTION-ADMINISTRATION',
    '23831133214',
    'TLE PRO',
    'BAC PRO 3 ANS',
  ),
];

/** Every MEF written in the MefEducNat file (2D only: the 1D dialect names the level in the pupil's record). */
export const secondaryGrades: readonly Grade[] = [
  ...collegeGrades,
  ...segpaGrades,
  ...lyceeGrades,
  ...lyceeProGrades,
];
