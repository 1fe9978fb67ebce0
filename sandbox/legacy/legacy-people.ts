import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldName } from '../../src/matching/fold-name.ts';

/** Somebody who has a legacy account in the sandbox, with the vectors that their provider gives of them. */
export type LegacyPerson = {
  readonly name: string;
  readonly detail: string;
  readonly vectors: readonly string[];
};

type Document = {
  distribution: {
    scene: string;
    eleves: { fiche: string; nom: string; prenom: string; uai: string; cle?: string }[];
    responsables: { fiche: string; nomUsage: string; prenom: string }[];
  }[];
};

/** The family, of the who-is-who that the generator wrote, whose members play the legacy accounts. */
const SCENE = 'ecole-et-college';

/** Reads who can play a legacy account: a guardian of two schools, a pupil, one that two accounts fit, and a stranger. */
export async function readLegacyPeople(folder: string): Promise<LegacyPerson[]> {
  const document = JSON.parse(await readFile(join(folder, 'who-is-who.json'), 'utf8')) as Document;
  const scene = document.distribution.find(({ scene: slug }) => slug === SCENE);
  // Files of an older generator lack the keys: « npm run reset » makes them again.
  const pupils = (scene?.eleves ?? []).filter(({ cle }) => cle !== undefined);
  const guardians = new Map(
    (scene?.responsables ?? []).map((guardian) => [
      foldName(`${guardian.prenom} ${guardian.nomUsage}`),
      guardian,
    ]),
  );
  const isSecondary = (fiche: string): boolean => fiche.split(' ')[1] === '2D';
  const people: LegacyPerson[] = [...guardians.values()].map(({ prenom, nomUsage }) => ({
    name: `${prenom} ${nomUsage}`,
    detail: 'responsable, un enfant dans chaque établissement',
    vectors: pupils.map(
      ({ fiche, cle, uai }) => `${isSecondary(fiche) ? '2' : '1'}|${nomUsage}|${prenom}|${cle}|${uai}`,
    ),
  }));
  for (const { fiche, prenom, nom, cle, uai } of pupils) {
    people.push(
      isSecondary(fiche)
        ? { name: `${prenom} ${nom}`, detail: 'élève au collège', vectors: [`4|||${cle}|${uai}`] }
        : {
            name: `${prenom} ${nom}`,
            detail: 'élève à l’école : n’a pas de compte EduConnect',
            vectors: [`3|${nom}|${prenom}|${cle}|${uai}`],
          },
    );
  }
  const [anyPupil] = pupils;
  if (anyPupil !== undefined) {
    people.push({
      name: 'Ondine Personne',
      detail: 'inconnue des fichiers des établissements',
      vectors: [`2|Personne|Ondine|999999|${anyPupil.uai}`],
    });
  }
  return people;
}
