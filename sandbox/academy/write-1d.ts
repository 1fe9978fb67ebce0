import type { Academy } from './academies.ts';
import { escapeXml, values, yesNo } from './aaf-envelope.ts';
import type { GuardianRecord, PupilRecord } from './records.ts';
import type { School } from './schools.ts';
import type { StaffMember } from './staff.ts';
import { structureType } from './write-2d.ts';

/** The 1D dialect: same envelope, other names; every link is parental authority, and no MEF is known. */
export function writePupil1d(pupil: PupilRecord): string {
  const { school, grade, schoolClass } = pupil;
  // structJointure$?$?$idClasse$libelléClasse: what the two fields in the middle hold is not public.
  return `<addRequest>
<operationalAttributes><attr name="categoriePersonne"><value>Eleve</value></attr></operationalAttributes>
<identifier><id>${pupil.aafId}</id></identifier>
<attributes>
<attr name="ENTPersonJointure"><value>${pupil.aafId}</value></attr>
<attr name="ENTEleveINE"><value>${pupil.ine}</value></attr>
<attr name="ENTPersonDateNaissance"><value>${pupil.bornOn}</value></attr>
<attr name="ENTPersonNomPatro"><value>${escapeXml(pupil.birthName)}</value></attr>
<attr name="ENTPersonNom"><value>${escapeXml(pupil.usageName)}</value></attr>
<attr name="ENTPersonPrenom"><value>${escapeXml(pupil.givenName)}</value></attr>
<attr name="ENTPersonAutresPrenoms"><value>${values(pupil.otherNames)}</value></attr>
<attr name="ENTPersonCivilite"><value>${pupil.civility}</value></attr>
<attr name="ENTEleveAutoriteParentale"><value>${values(pupil.links.map(({ guardianId }) => guardianId))}</value></attr>
<attr name="ENTPersonStructRattach"><value>${school.jointure}</value></attr>
<attr name="ENTPersonClasses"><value>${school.jointure}$$$${schoolClass.code}$${schoolClass.label}</value></attr>
<attr name="ENTPersonGroupes"><value/></attr>
<attr name="ENTEleveNiveau"><value>${grade.level}</value></attr>
<attr name="ENTEleveCycle"><value>${grade.cycle}</value></attr>
<attr name="ENTEleveTypeClasse"><value>ORDINAIRE</value></attr>
<attr name="ENTEleveDateEntreeClasses"><value>${pupil.enteredClassOn}</value></attr>
<attr name="ENTEleveDateSortieClasses"><value/></attr>
<attr name="ENTEleveRestaurantScolaire"><value>${yesNo(pupil.boarding.startsWith('DEMI'))}</value></attr>
<attr name="ENTEleveTransport"><value>${yesNo(pupil.transport)}</value></attr>
<attr name="ENTEleveGarderieMatin"><value>N</value></attr>
<attr name="ENTEleveGarderieSoir"><value>${yesNo(!pupil.transport)}</value></attr>
<attr name="ENTEleveEtudesSurveillees"><value>N</value></attr>
</attributes>
</addRequest>
`;
}

export function writeGuardian1d(guardian: GuardianRecord): string {
  const { address } = guardian;
  return `<addRequest>
<operationalAttributes><attr name="categoriePersonne"><value>PersRelEleve</value></attr></operationalAttributes>
<identifier><id>${guardian.aafId}</id></identifier>
<attributes>
<attr name="ENTPersonJointure"><value>${guardian.aafId}</value></attr>
<attr name="ENTPersonDateNaissance"><value/></attr>
<attr name="ENTPersonNomPatro"><value>${escapeXml(guardian.birthName)}</value></attr>
<attr name="ENTPersonNom"><value>${escapeXml(guardian.usageName)}</value></attr>
<attr name="ENTPersonPrenom"><value>${escapeXml(guardian.givenName)}</value></attr>
<attr name="ENTPersonAutresPrenoms"><value/></attr>
<attr name="ENTPersonCivilite"><value>${guardian.civility}</value></attr>
<attr name="ENTPersonTelPerso"><value>${guardian.homePhone}</value></attr>
<attr name="ENTPersRelEleveTelPro"><value>${guardian.workPhone}</value></attr>
<attr name="ENTPersRelEleveTelMobile"><value>${values(guardian.mobiles)}</value></attr>
<attr name="ENTPersonMail"><value>${escapeXml(guardian.mail)}</value></attr>
<attr name="ENTPersonAdresse"><value>${escapeXml(address.lines)}</value></attr>
<attr name="ENTPersonCodePostal"><value>${address.postalCode}</value></attr>
<attr name="ENTPersonVille"><value>${escapeXml(address.town)}</value></attr>
<attr name="ENTPersonPays"><value>${address.country}</value></attr>
<attr name="ENTPersonAdresseDiffusion"><value>${yesNo(guardian.addressShared)}</value></attr>
</attributes>
</addRequest>
`;
}

export function writeSchool1d(school: School, academy: Academy): string {
  const [type, typeCode] = structureType(school);
  return `<addRequest>
<operationalAttributes><attr name="categorieStructure"><value>EtabEducNat</value></attr></operationalAttributes>
<identifier><id>${school.jointure}</id></identifier>
<attributes>
<attr name="ENTStructureJointure"><value>${school.jointure}</value></attr>
<attr name="ENTStructureUAI"><value>${school.uai}</value></attr>
<attr name="ENTStructureSIREN"><value>${school.siret}</value></attr>
<attr name="ENTStructureNomCourant"><value>ECOLE$${school.name}$${school.town.toUpperCase()}</value></attr>
<attr name="ENTStructureTypeStruct"><value>${type}</value></attr>
<attr name="ENTStructureCodeTypeStruct"><value>${typeCode}</value></attr>
<attr name="ENTEcoleMinistereTutelle"><value>MINISTERE DE L'EDUCATION NATIONALE</value></attr>
<attr name="ENTEcoleCodeMinistereTutelle"><value>06</value></attr>
<attr name="ENTEtablissementContrat"><value>${school.private ? 'CA' : 'PU'}</value></attr>
<attr name="ENTEcoleSecteur"><value>${school.private ? 'PRIVE' : 'PUBLIC'}</value></attr>
<attr name="ENTEcoleCirconscription"><value>CIRCONSCRIPTION DE ${school.basin.slice(school.basin.indexOf('$') + 1)}</value></attr>
<attr name="ENTEcoleCommune"><value>${escapeXml(school.town.toUpperCase())}</value></attr>
<attr name="ENTEcoleRPI"><value/></attr>
<attr name="ENTStructureBoitePostale"><value/></attr>
<attr name="ENTStructureAdresse"><value>${escapeXml(school.street)}</value></attr>
<attr name="ENTStructureCodePostal"><value>${school.postalCode}</value></attr>
<attr name="ENTStructureVille"><value>${escapeXml(school.town.toUpperCase())}</value></attr>
<attr name="ENTStructureTelephone"><value>01 99 00 ${String(school.index % 10_000).padStart(4, '0')}</value></attr>
<attr name="ENTStructureFax"><value/></attr>
<attr name="ENTStructureEmail"><value>ce.${school.uai.toLowerCase()}@ecole.example</value></attr>
<attr name="ENTServAcAcademie"><value>${escapeXml(academy.name)}</value></attr>
<attr name="ENTServAcCodeAcademie"><value>${academy.code.padStart(3, '0')}</value></attr>
</attributes>
</addRequest>
`;
}

export function writeStaff1d(member: StaffMember): string {
  return `<addRequest>
<operationalAttributes><attr name="categoriePersonne"><value>PersEducNat</value></attr></operationalAttributes>
<identifier><id>${member.aafId}</id></identifier>
<attributes>
<attr name="ENTPersonJointure"><value>${member.aafId}</value></attr>
<attr name="ENTPersonDateNaissance"><value>${member.bornOn}</value></attr>
<attr name="ENTPersonNomPatro"><value>${escapeXml(member.birthName)}</value></attr>
<attr name="ENTPersonNom"><value>${escapeXml(member.usageName)}</value></attr>
<attr name="ENTPersonPrenom"><value>${escapeXml(member.givenName)}</value></attr>
<attr name="ENTPersonCivilite"><value>${member.civility}</value></attr>
<attr name="ENTPersonMail"><value>${escapeXml(member.mail)}</value></attr>
<attr name="ENTPersonStructRattach"><value>${member.schools[0] ?? ''}</value></attr>
<attr name="ENTPersonFonctions"><value>${values(member.functions)}</value></attr>
<attr name="ENTEnsFonctionDir"><value>${values(member.directs)}</value></attr>
<attr name="ENTPersonCategorieEnseignant"><value>${yesNo(member.teaches)}</value></attr>
</attributes>
</addRequest>
`;
}
