import type { Academy } from './academies.ts';
import { addRequest, attr, attrs } from './aaf-envelope.ts';
import type { GuardianRecord, PupilRecord } from './records.ts';
import type { School } from './schools.ts';
import type { StaffMember } from './staff.ts';
import { structureType } from './write-2d.ts';

const yesNo = (value: boolean) => (value ? 'O' : 'N');

/** The 1D dialect: same envelope, other names; every link is parental authority, and no MEF is known. */
export function writePupil1d(pupil: PupilRecord): string {
  const { school, grade, schoolClass } = pupil;
  return addRequest(
    'categoriePersonne',
    'Eleve',
    pupil.aafId,
    attr('ENTPersonJointure', pupil.aafId) +
      attr('ENTEleveINE', pupil.ine) +
      attr('ENTPersonDateNaissance', pupil.bornOn) +
      attr('ENTPersonNomPatro', pupil.birthName) +
      attr('ENTPersonNom', pupil.usageName) +
      attr('ENTPersonPrenom', pupil.givenName) +
      attrs('ENTPersonAutresPrenoms', pupil.otherNames) +
      attr('ENTPersonCivilite', pupil.civility) +
      attrs(
        'ENTEleveAutoriteParentale',
        pupil.links.map(({ guardianId }) => guardianId),
      ) +
      attr('ENTPersonStructRattach', school.jointure) +
      // structJointure$?$?$idClasse$libelléClasse: what the two fields in the middle hold is not public.
      attr('ENTPersonClasses', `${school.jointure}$$$${schoolClass.code}$${schoolClass.label}`) +
      attr('ENTPersonGroupes', '') +
      attr('ENTEleveNiveau', grade.level) +
      attr('ENTEleveCycle', grade.cycle) +
      attr('ENTEleveTypeClasse', 'ORDINAIRE') +
      attr('ENTEleveDateEntreeClasses', pupil.enteredClassOn) +
      attr('ENTEleveDateSortieClasses', '') +
      attr('ENTEleveRestaurantScolaire', yesNo(pupil.boarding.startsWith('DEMI'))) +
      attr('ENTEleveTransport', yesNo(pupil.transport)) +
      attr('ENTEleveGarderieMatin', 'N') +
      attr('ENTEleveGarderieSoir', yesNo(!pupil.transport)) +
      attr('ENTEleveEtudesSurveillees', 'N'),
  );
}

export function writeGuardian1d(guardian: GuardianRecord): string {
  const { address } = guardian;
  return addRequest(
    'categoriePersonne',
    'PersRelEleve',
    guardian.aafId,
    attr('ENTPersonJointure', guardian.aafId) +
      attr('ENTPersonDateNaissance', '') +
      attr('ENTPersonNomPatro', guardian.birthName) +
      attr('ENTPersonNom', guardian.usageName) +
      attr('ENTPersonPrenom', guardian.givenName) +
      attr('ENTPersonAutresPrenoms', '') +
      attr('ENTPersonCivilite', guardian.civility) +
      attr('ENTPersonTelPerso', guardian.homePhone) +
      attr('ENTPersRelEleveTelPro', guardian.workPhone) +
      attrs('ENTPersRelEleveTelMobile', guardian.mobiles) +
      attr('ENTPersonMail', guardian.mail) +
      attr('ENTPersonAdresse', address.lines) +
      attr('ENTPersonCodePostal', address.postalCode) +
      attr('ENTPersonVille', address.town) +
      attr('ENTPersonPays', address.country) +
      attr('ENTPersonAdresseDiffusion', yesNo(guardian.addressShared)),
  );
}

export function writeSchool1d(school: School, academy: Academy): string {
  const [type, typeCode] = structureType(school);
  return addRequest(
    'categorieStructure',
    'EtabEducNat',
    school.jointure,
    attr('ENTStructureJointure', school.jointure) +
      attr('ENTStructureUAI', school.uai) +
      attr('ENTStructureSIREN', school.siret) +
      attr('ENTStructureNomCourant', `ECOLE$${school.name}$${school.town.toUpperCase()}`) +
      attr('ENTStructureTypeStruct', type) +
      attr('ENTStructureCodeTypeStruct', typeCode) +
      attr('ENTEcoleMinistereTutelle', "MINISTERE DE L'EDUCATION NATIONALE") +
      attr('ENTEcoleCodeMinistereTutelle', '06') +
      attr('ENTEtablissementContrat', school.private ? 'CA' : 'PU') +
      attr('ENTEcoleSecteur', school.private ? 'PRIVE' : 'PUBLIC') +
      attr(
        'ENTEcoleCirconscription',
        `CIRCONSCRIPTION DE ${school.basin.slice(school.basin.indexOf('$') + 1)}`,
      ) +
      attr('ENTEcoleCommune', school.town.toUpperCase()) +
      attr('ENTEcoleRPI', '') +
      attr('ENTStructureBoitePostale', '') +
      attr('ENTStructureAdresse', school.street) +
      attr('ENTStructureCodePostal', school.postalCode) +
      attr('ENTStructureVille', school.town.toUpperCase()) +
      attr('ENTStructureTelephone', `01 99 00 ${String(school.index % 10_000).padStart(4, '0')}`) +
      attr('ENTStructureFax', '') +
      attr('ENTStructureEmail', `ce.${school.uai.toLowerCase()}@ecole.example`) +
      attr('ENTServAcAcademie', academy.name) +
      attr('ENTServAcCodeAcademie', academy.code.padStart(3, '0')),
  );
}

export function writeStaff1d(member: StaffMember): string {
  return addRequest(
    'categoriePersonne',
    'PersEducNat',
    member.aafId,
    attr('ENTPersonJointure', member.aafId) +
      attr('ENTPersonDateNaissance', member.bornOn) +
      attr('ENTPersonNomPatro', member.birthName) +
      attr('ENTPersonNom', member.usageName) +
      attr('ENTPersonPrenom', member.givenName) +
      attr('ENTPersonCivilite', member.civility) +
      attr('ENTPersonMail', member.mail) +
      attr('ENTPersonStructRattach', member.schools[0] ?? '') +
      attrs('ENTPersonFonctions', member.functions) +
      attrs('ENTEnsFonctionDir', member.directs) +
      attr('ENTPersonCategorieEnseignant', yesNo(member.teaches)),
  );
}
