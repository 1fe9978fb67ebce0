import type { Academy } from './academies.ts';
import { escapeXml, values, yesNo } from './aaf-envelope.ts';
import type { Grade } from './grades.ts';
import type { GuardianRecord, PupilLink, PupilRecord } from './records.ts';
import type { School } from './schools.ts';
import type { StaffMember } from './staff.ts';

const bit = (value: boolean) => (value ? '1' : '0');
/** jointure$lien$financier$légal$contact$paiement */
const link = (to: PupilLink) =>
  `${to.guardianId}$${to.kinship}$${bit(to.financial)}$${to.rank}$${bit(to.contact)}$${bit(to.payment)}`;

export function writePupil2d(pupil: PupilRecord): string {
  const { school, grade, schoolClass, address } = pupil;
  return `<addRequest>
<operationalAttributes><attr name="categoriePersonne"><value>Eleve</value></attr></operationalAttributes>
<identifier><id>${pupil.aafId}</id></identifier>
<attributes>
<attr name="ENTPersonJointure"><value>${pupil.aafId}</value></attr>
<attr name="ENTEleveINE"><value>${pupil.ine}</value></attr>
<attr name="ENTEleveStructRattachId"><value>${pupil.schoolPupilId}</value></attr>
<attr name="ENTPersonDateNaissance"><value>${pupil.bornOn}</value></attr>
<attr name="ENTPersonNomPatro"><value>${escapeXml(pupil.birthName)}</value></attr>
<attr name="sn"><value>${escapeXml(pupil.usageName)}</value></attr>
<attr name="givenName"><value>${escapeXml(pupil.givenName)}</value></attr>
<attr name="ENTPersonAutresPrenoms"><value>${values(pupil.otherNames)}</value></attr>
<attr name="personalTitle"><value>${pupil.civility}</value></attr>
<attr name="homePhone"><value/></attr>
<attr name="mail"><value/></attr>
<attr name="ENTElevePersRelEleve"><value>${values(pupil.links.map(link))}</value></attr>
<attr name="ENTEleveBoursier"><value>${yesNo(pupil.scholarship)}</value></attr>
<attr name="ENTEleveRegime"><value>${pupil.boarding}</value></attr>
<attr name="ENTEleveTransport"><value>${yesNo(pupil.transport)}</value></attr>
<attr name="ENTPersonAdresse"><value>${escapeXml(address.lines)}</value></attr>
<attr name="ENTPersonCodePostal"><value>${address.postalCode}</value></attr>
<attr name="ENTPersonVille"><value>${escapeXml(address.town)}</value></attr>
<attr name="ENTPersonPays"><value>${address.country}</value></attr>
<attr name="ENTEleveAdresseRel"><value>${pupil.links[0]?.guardianId ?? ''}</value></attr>
<attr name="ENTEleveStatutEleve"><value>SCOLAIRE</value></attr>
<attr name="ENTEleveMEF"><value>${grade.mef}</value></attr>
<attr name="ENTEleveLibelleMEF"><value>${grade.mefLabel}</value></attr>
<attr name="ENTEleveNivFormation"><value>${grade.training}</value></attr>
<attr name="ENTEleveFiliere"><value>${grade.stream}</value></attr>
<attr name="ENTEleveEnseignements"><value/></attr>
<attr name="ENTEleveCodeEnseignements"><value/></attr>
<attr name="ENTPersonStructRattach"><value>${school.jointure}</value></attr>
<attr name="ENTEleveDateEntreeStructRattach"><value>${pupil.enteredClassOn}</value></attr>
<attr name="ENTEleveDateSortieStructRattach"><value/></attr>
<attr name="ENTEleveDateEntreeClasses"><value>${school.jointure}$${pupil.enteredClassOn}$${schoolClass.code}</value></attr>
<attr name="ENTEleveDateSortieClasses"><value/></attr>
<attr name="ENTEleveClasses"><value>${school.jointure}$${schoolClass.code}</value></attr>
<attr name="ENTEleveGroupes"><value/></attr>
</attributes>
</addRequest>
`;
}

export function writeGuardian2d(guardian: GuardianRecord): string {
  const { address } = guardian;
  // Always empty in the real files: a guardian's birth date is not known (interoperability notes, 3.3).
  return `<addRequest>
<operationalAttributes><attr name="categoriePersonne"><value>PersRelEleve</value></attr></operationalAttributes>
<identifier><id>${guardian.aafId}</id></identifier>
<attributes>
<attr name="ENTPersonJointure"><value>${guardian.aafId}</value></attr>
<attr name="ENTPersonDateNaissance"><value/></attr>
<attr name="ENTPersonNomPatro"><value>${escapeXml(guardian.birthName)}</value></attr>
<attr name="sn"><value>${escapeXml(guardian.usageName)}</value></attr>
<attr name="givenName"><value>${escapeXml(guardian.givenName)}</value></attr>
<attr name="ENTPersonAutresPrenoms"><value/></attr>
<attr name="personalTitle"><value>${guardian.civility}</value></attr>
<attr name="homePhone"><value>${guardian.homePhone}</value></attr>
<attr name="telephoneNumber"><value>${guardian.workPhone}</value></attr>
<attr name="mobile"><value>${values(guardian.mobiles)}</value></attr>
<attr name="ENTPersonMobileSMS"><value>${guardian.mobiles[0] ?? ''}</value></attr>
<attr name="mail"><value>${escapeXml(guardian.mail)}</value></attr>
<attr name="ENTPersonAdresse"><value>${escapeXml(address.lines)}</value></attr>
<attr name="ENTPersonCodePostal"><value>${address.postalCode}</value></attr>
<attr name="ENTPersonVille"><value>${escapeXml(address.town)}</value></attr>
<attr name="ENTPersonPays"><value>${address.country}</value></attr>
<attr name="ENTPersonAdresseDiffusion"><value>${yesNo(guardian.addressShared)}</value></attr>
</attributes>
</addRequest>
`;
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
  return `<addRequest>
<operationalAttributes><attr name="categorieStructure"><value>EtabEducNat</value></attr></operationalAttributes>
<identifier><id>${school.jointure}</id></identifier>
<attributes>
<attr name="ENTStructureJointure"><value>${school.jointure}</value></attr>
<attr name="ENTStructureUAI"><value>${school.uai}</value></attr>
<attr name="ENTEtablissementUAI"><value>${school.uai}</value></attr>
<attr name="ENTStructureSIREN"><value>${school.siret}</value></attr>
<attr name="ENTStructureNomCourant"><value>${school.name}-ac-${academy.name}</value></attr>
<attr name="ENTStructureTypeStruct"><value>${type}</value></attr>
<attr name="ENTStructureCodeTypeStruct"><value>${typeCode}</value></attr>
<attr name="ENTEtablissementMinistereTutelle"><value>MINISTERE DE L'EDUCATION NATIONALE</value></attr>
<attr name="ENTEtablissementCodeMinistereTutelle"><value>06</value></attr>
<attr name="ENTEtablissementContrat"><value>${school.private ? 'CA' : 'PU'}</value></attr>
<attr name="postOfficeBox"><value/></attr>
<attr name="street"><value>${escapeXml(school.street)}</value></attr>
<attr name="postalCode"><value>${school.postalCode}</value></attr>
<attr name="l"><value>${escapeXml(school.town.toUpperCase())}</value></attr>
<attr name="telephoneNumber"><value>+33 1 99 00 ${pairs(school.index)}</value></attr>
<attr name="facsimileTelephoneNumber"><value/></attr>
<attr name="ENTStructureMailSI"><value>ce.${school.uai.toLowerCase()}@ecole.example</value></attr>
<attr name="ENTEtablissementStructRattachFctl"><value/></attr>
<attr name="ENTEtablissementBassin"><value>${school.basin}</value></attr>
<attr name="ENTServAcAcademie"><value>${escapeXml(academy.name)}</value></attr>
<attr name="ENTServAcCodeAcademie"><value>${academy.code.padStart(3, '0')}</value></attr>
<attr name="ENTStructureClasses"><value>${values(school.classesOf.flat().map(({ code, label, grade }) => `${code}$${label}$${grade.mef}`))}</value></attr>
<attr name="ENTStructureGroupes"><value/></attr>
</attributes>
</addRequest>
`;
}

function pairs(index: number): string {
  const digits = String(index % 10_000).padStart(4, '0');
  return `${digits.slice(0, 2)} ${digits.slice(2)}`;
}

export function writeMef(grade: Grade): string {
  return `<addRequest>
<operationalAttributes><attr name="categorieMef"><value>MefEducNat</value></attr></operationalAttributes>
<identifier><id>${grade.mef}</id></identifier>
<attributes>
<attr name="ENTMefJointure"><value>${grade.mef}</value></attr>
<attr name="ENTLibelleMef"><value>${grade.mefLabel}</value></attr>
<attr name="ENTMEFRattach"><value>${grade.mef}</value></attr>
<attr name="ENTMEFSTAT11"><value>${grade.mefstat}</value></attr>
<attr name="ENTNivFormation"><value>${grade.training}</value></attr>
<attr name="ENTFiliere"><value>${grade.stream}</value></attr>
</attributes>
</addRequest>
`;
}

export function writeStaff2d(member: StaffMember): string {
  return `<addRequest>
<operationalAttributes><attr name="categoriePersonne"><value>PersEducNat</value></attr></operationalAttributes>
<identifier><id>${member.aafId}</id></identifier>
<attributes>
<attr name="ENTPersonJointure"><value>${member.aafId}</value></attr>
<attr name="ENTPersonDateNaissance"><value>${member.bornOn}</value></attr>
<attr name="ENTPersonNomPatro"><value>${escapeXml(member.birthName)}</value></attr>
<attr name="sn"><value>${escapeXml(member.usageName)}</value></attr>
<attr name="givenName"><value>${escapeXml(member.givenName)}</value></attr>
<attr name="personalTitle"><value>${member.civility}</value></attr>
<attr name="mail"><value>${escapeXml(member.mail)}</value></attr>
<attr name="ENTPersonStructRattach"><value>${member.schools[0] ?? ''}</value></attr>
<attr name="ENTPersonFonctions"><value>${values(member.functions)}</value></attr>
<attr name="PersEducNatPresenceDevantEleves"><value>${yesNo(member.teaches)}</value></attr>
<attr name="ENTPersonCategorieEnseignant"><value>${yesNo(member.teaches)}</value></attr>
</attributes>
</addRequest>
`;
}
