import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { castScenes } from './cast.ts';
import type { DegreeSummary } from './degree-folder.ts';
import type { Plan } from './plan.ts';
import type { Degree, GuardianRecord, PupilRecord } from './records.ts';

/** Writes `who-is-who.json`: what was generated, and every person of the cast with their records and the conclusion. */
export async function writeWhoIsWho(
  folder: string,
  plan: Plan,
  degrees: Readonly<Partial<Record<Degree, DegreeSummary>>>,
): Promise<void> {
  const document = {
    academie: { code: plan.academy.code, nom: plan.academy.name },
    date: plan.date,
    nuit: plan.night,
    // The folder is left out: two runs elsewhere write the same bytes.
    effectifs: Object.fromEntries(
      Object.entries(degrees).map(([degree, { schools, pupils, guardians, links }]) => [
        degree,
        { etablissements: schools, eleves: pupils, fichesDeResponsables: guardians, liens: links },
      ]),
    ),
    conclusions: {
      joined: 'une seule personne, réunie d’office sous un compte',
      'by-hand':
        'une seule personne en vérité, mais rien ne le prouve : deux comptes jusqu’à ce qu’on les regroupe',
      apart: 'des personnes différentes, jamais réunies',
    },
    distribution: castScenes(plan).map((scene) => ({
      scene: scene.slug,
      titre: scene.title,
      histoire: scene.story,
      eleves: scene.pupils.map(describePupil),
      responsables: scene.guardians.map((guardian) => describeGuardian(guardian, scene.pupils)),
      conclusions: scene.verdicts.map(({ outcome, records, why }) => ({
        conclusion: outcome,
        fiches: records.map(recordKey),
        raison: why,
      })),
    })),
  };
  await writeFile(join(folder, 'who-is-who.json'), `${JSON.stringify(document, null, 2)}\n`);
}

type RecordName = Pick<GuardianRecord, 'academy' | 'degree' | 'aafId'>;
const recordKey = ({ academy, degree, aafId }: RecordName) => `${academy} ${degree} ${aafId}`;

function describePupil(pupil: PupilRecord) {
  return {
    personne: pupil.personKey,
    fiche: recordKey(pupil),
    nom: pupil.usageName,
    prenom: pupil.givenName,
    naissance: pupil.bornOn,
    ine: pupil.ine || null,
    // By which accounts before ours know the pupil; files of the first degree give no other than the AAF id.
    cle: pupil.degree === '2D' ? pupil.schoolPupilId : pupil.aafId,
    uai: pupil.school.uai,
    etablissement: pupil.school.name,
    classe: pupil.schoolClass.label || pupil.schoolClass.code,
    responsables: pupil.links.map(({ guardianId, kinship, rank }) => ({
      fiche: recordKey({ ...pupil, aafId: guardianId }),
      lien: kinship,
      responsabilite: rank,
    })),
  };
}

function describeGuardian(guardian: GuardianRecord, pupils: readonly PupilRecord[]) {
  const children = pupils.filter(
    (pupil) =>
      pupil.degree === guardian.degree && pupil.links.some(({ guardianId }) => guardianId === guardian.aafId),
  );
  return {
    personne: guardian.personKey,
    fiche: recordKey(guardian),
    civilite: guardian.civility,
    nomUsage: guardian.usageName,
    nomNaissance: guardian.birthName,
    prenom: guardian.givenName,
    mobiles: guardian.mobiles,
    fixe: guardian.homePhone,
    mail: guardian.mail,
    enfants: children.map(({ givenName, bornOn }) => ({ prenom: givenName, naissance: bornOn })),
  };
}
