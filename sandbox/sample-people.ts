import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Somebody of the sample académie with whom to try the program. */
export type SampleGuardian = {
  familyName: string;
  givenName: string;
  mobile: string;
  children: { givenName: string; bornOn: string }[];
};

export type SamplePeople = {
  /** Two children in two schools of two degrees. */
  guardian: SampleGuardian;
  /** UAI of the lycée whose pupils get letters. */
  lycee: string;
  college: string;
};

type Document = {
  distribution: {
    scene: string;
    eleves: { prenom: string; naissance: string; uai: string; etablissement: string }[];
    responsables: { nomUsage: string; prenom: string; mobiles: string[] }[];
  }[];
};

/** Reads the people to try from the who-is-who that the generator wrote. */
export async function readSamplePeople(folder: string): Promise<SamplePeople> {
  const document = JSON.parse(await readFile(join(folder, 'who-is-who.json'), 'utf8')) as Document;
  const scene = document.distribution.find(({ scene: slug }) => slug === 'ecole-et-college');
  const guardian = scene?.responsables[0];
  const pupils = document.distribution.flatMap(({ eleves }) => eleves);
  const lycee = pupils.find((pupil) => pupil.etablissement.startsWith('LYCEE GENERAL'))?.uai;
  const college = pupils.find((pupil) => pupil.etablissement.startsWith('COLLEGE'))?.uai;
  if (scene === undefined || guardian === undefined || lycee === undefined || college === undefined) {
    throw new Error('the sample académie lacks its cast');
  }
  return {
    guardian: {
      familyName: guardian.nomUsage,
      givenName: guardian.prenom,
      mobile: guardian.mobiles[0]!,
      children: scene.eleves.map(({ prenom, naissance }) => ({ givenName: prenom, bornOn: naissance })),
    },
    lycee,
    college,
  };
}
