import type { Academy } from './academies.ts';
import { addRequest, attr, attrs } from './aaf-envelope.ts';
import type { Grade } from './grades.ts';
import type { GuardianRecord, PupilLink, PupilRecord } from './records.ts';
import type { School } from './schools.ts';
import type { StaffMember } from './staff.ts';

const bit = (value: boolean) => (value ? '1' : '0');
const yesNo = (value: boolean) => (value ? 'O' : 'N');

/** jointure$lien$financier$légal$contact$paiement */
const link = (to: PupilLink) =>
  `${to.guardianId}$${to.kinship}$${bit(to.financial)}$${to.rank}$${bit(to.contact)}$${bit(to.payment)}`;

export function writePupil2d(pupil: PupilRecord): string {
  const { school, grade, schoolClass, address } = pupil;
  return addRequest(
    'categoriePersonne',
    'Eleve',
    pupil.aafId,
    attr('ENTPersonJointure', pupil.aafId) +
      attr('ENTEleveINE', pupil.ine) +
      attr('ENTEleveStructRattachId', pupil.schoolPupilId) +
      attr('ENTPersonDateNaissance', pupil.bornOn) +
      attr('ENTPersonNomPatro', pupil.birthName) +
      attr('sn', pupil.usageName) +
      attr('givenName', pupil.givenName) +
      attrs('ENTPersonAutresPrenoms', pupil.otherNames) +
      attr('personalTitle', pupil.civility) +
      attr('homePhone', '') +
      attr('mail', '') +
      attrs('ENTElevePersRelEleve', pupil.links.map(link)) +
      attr('ENTEleveBoursier', yesNo(pupil.scholarship)) +
      attr('ENTEleveRegime', pupil.boarding) +
      attr('ENTEleveTransport', yesNo(pupil.transport)) +
      attr('ENTPersonAdresse', address.lines) +
      attr('ENTPersonCodePostal', address.postalCode) +
      attr('ENTPersonVille', address.town) +
      attr('ENTPersonPays', address.country) +
      attr('ENTEleveAdresseRel', pupil.links[0]?.guardianId ?? '') +
      attr('ENTEleveStatutEleve', 'SCOLAIRE') +
      attr('ENTEleveMEF', grade.mef) +
      attr('ENTEleveLibelleMEF', grade.mefLabel) +
      attr('ENTEleveNivFormation', grade.training) +
      attr('ENTEleveFiliere', grade.stream) +
      attr('ENTEleveEnseignements', '') +
      attr('ENTEleveCodeEnseignements', '') +
      attr('ENTPersonStructRattach', school.jointure) +
      attr('ENTEleveDateEntreeStructRattach', pupil.enteredClassOn) +
      attr('ENTEleveDateSortieStructRattach', '') +
      attr('ENTEleveDateEntreeClasses', `${school.jointure}$${pupil.enteredClassOn}$${schoolClass.code}`) +
      attr('ENTEleveDateSortieClasses', '') +
      attr('ENTEleveClasses', `${school.jointure}$${schoolClass.code}`) +
      attr('ENTEleveGroupes', ''),
  );
}

export function writeGuardian2d(guardian: GuardianRecord): string {
  const { address } = guardian;
  return addRequest(
    'categoriePersonne',
    'PersRelEleve',
    guardian.aafId,
    attr('ENTPersonJointure', guardian.aafId) +
      // Always empty in the real files: a guardian's birth date is not known (interoperability notes, 3.3).
      attr('ENTPersonDateNaissance', '') +
      attr('ENTPersonNomPatro', guardian.birthName) +
      attr('sn', guardian.usageName) +
      attr('givenName', guardian.givenName) +
      attr('ENTPersonAutresPrenoms', '') +
      attr('personalTitle', guardian.civility) +
      attr('homePhone', guardian.homePhone) +
      attr('telephoneNumber', guardian.workPhone) +
      attrs('mobile', guardian.mobiles) +
      attr('ENTPersonMobileSMS', guardian.mobiles[0] ?? '') +
      attr('mail', guardian.mail) +
      attr('ENTPersonAdresse', address.lines) +
      attr('ENTPersonCodePostal', address.postalCode) +
      attr('ENTPersonVille', address.town) +
      attr('ENTPersonPays', address.country) +
      attr('ENTPersonAdresseDiffusion', yesNo(guardian.addressShared)),
  );
}

const structureTypes: Record<School['kind'], readonly [label: string, code: string]> = {
  ecole: ['ECOLE', '151'],
  college: ['COLLEGE', '340'],
  lycee: ['LYCEE', '302'],
  'lycee-pro': ['LYCEE PROFESSIONNEL', '320'],
};

/** Label and code of the kind of school, the same in both dialects. */
export function structureType(school: School): readonly [label: string, code: string] {
  return structureTypes[school.kind];
}

export function writeSchool2d(school: School, academy: Academy): string {
  const [type, typeCode] = structureType(school);
  return addRequest(
    'categorieStructure',
    'EtabEducNat',
    school.jointure,
    attr('ENTStructureJointure', school.jointure) +
      attr('ENTStructureUAI', school.uai) +
      attr('ENTEtablissementUAI', school.uai) +
      attr('ENTStructureSIREN', school.siret) +
      attr('ENTStructureNomCourant', `${school.name}-ac-${academy.name}`) +
      attr('ENTStructureTypeStruct', type) +
      attr('ENTStructureCodeTypeStruct', typeCode) +
      attr('ENTEtablissementMinistereTutelle', "MINISTERE DE L'EDUCATION NATIONALE") +
      attr('ENTEtablissementCodeMinistereTutelle', '06') +
      attr('ENTEtablissementContrat', school.private ? 'CA' : 'PU') +
      attr('postOfficeBox', '') +
      attr('street', school.street) +
      attr('postalCode', school.postalCode) +
      attr('l', school.town.toUpperCase()) +
      attr('telephoneNumber', `+33 1 99 00 ${pairs(school.index)}`) +
      attr('facsimileTelephoneNumber', '') +
      attr('ENTStructureMailSI', `ce.${school.uai.toLowerCase()}@ecole.example`) +
      attr('ENTEtablissementStructRattachFctl', '') +
      attr('ENTEtablissementBassin', school.basin) +
      attr('ENTServAcAcademie', academy.name) +
      attr('ENTServAcCodeAcademie', academy.code.padStart(3, '0')) +
      attrs(
        'ENTStructureClasses',
        school.classesOf.flat().map(({ code, label, grade }) => `${code}$${label}$${grade.mef}`),
      ) +
      attr('ENTStructureGroupes', ''),
  );
}

function pairs(index: number): string {
  const digits = String(index % 10_000).padStart(4, '0');
  return `${digits.slice(0, 2)} ${digits.slice(2)}`;
}

export function writeMef(grade: Grade): string {
  return addRequest(
    'categorieMef',
    'MefEducNat',
    grade.mef,
    attr('ENTMefJointure', grade.mef) +
      attr('ENTLibelleMef', grade.mefLabel) +
      attr('ENTMEFRattach', grade.mef) +
      attr('ENTMEFSTAT11', grade.mefstat) +
      attr('ENTNivFormation', grade.training) +
      attr('ENTFiliere', grade.stream),
  );
}

export function writeStaff2d(member: StaffMember): string {
  return addRequest(
    'categoriePersonne',
    'PersEducNat',
    member.aafId,
    attr('ENTPersonJointure', member.aafId) +
      attr('ENTPersonDateNaissance', member.bornOn) +
      attr('ENTPersonNomPatro', member.birthName) +
      attr('sn', member.usageName) +
      attr('givenName', member.givenName) +
      attr('personalTitle', member.civility) +
      attr('mail', member.mail) +
      attr('ENTPersonStructRattach', member.schools[0] ?? '') +
      attrs('ENTPersonFonctions', member.functions) +
      attr('PersEducNatPresenceDevantEleves', yesNo(member.teaches)) +
      attr('ENTPersonCategorieEnseignant', yesNo(member.teaches)),
  );
}
