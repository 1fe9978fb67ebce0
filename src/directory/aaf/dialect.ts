import type { Degree } from '../record.ts';
import { NameTable } from './name-table.ts';
import type { FileType } from './find-file-set.ts';

/**
 * The names under which each degree's files give the same facts. 2D files come from SIECLE and keep LDAP's names, 1D
 * files come from ONDE and have their own.
 */
export type Dialect = {
  usageName: string;
  givenName: string;
  title: string;
  mail: string;
  homePhone: string;
  workPhone: string;
  /** In order of preference. */
  mobiles: readonly string[];
  street: string;
  postalCode: string;
  city: string;
  phone: string;
  schoolMails: readonly string[];
};

export const DIALECTS: Record<Degree, Dialect> = {
  '2D': {
    usageName: 'sn',
    givenName: 'givenName',
    title: 'personalTitle',
    mail: 'mail',
    homePhone: 'homePhone',
    workPhone: 'telephoneNumber',
    mobiles: ['ENTPersonMobileSMS', 'mobile'],
    street: 'street',
    postalCode: 'postalCode',
    city: 'l',
    phone: 'telephoneNumber',
    schoolMails: ['ENTStructureMailSI'],
  },
  '1D': {
    usageName: 'ENTPersonNom',
    givenName: 'ENTPersonPrenom',
    title: 'ENTPersonCivilite',
    mail: 'ENTPersonMail',
    homePhone: 'ENTPersonTelPerso',
    workPhone: 'ENTPersRelEleveTelPro',
    mobiles: ['ENTPersRelEleveTelMobile'],
    street: 'ENTStructureAdresse',
    postalCode: 'ENTStructureCodePostal',
    city: 'ENTStructureVille',
    phone: 'ENTStructureTelephone',
    schoolMails: ['ENTStructureEmail', 'ENTStructureMailSI'],
  },
};

/** The attributes that both dialects name alike. */
const COMMON: Record<FileType, readonly string[]> = {
  EtabEducNat: [
    'ENTStructureJointure',
    'ENTStructureUAI',
    'ENTStructureNomCourant',
    'ENTStructureTypeStruct',
    'ENTStructureCodeTypeStruct',
    'ENTEtablissementContrat',
    'ENTEcoleSecteur',
    'ENTEcoleCirconscription',
    'ENTEtablissementBassin',
    'ENTStructureClasses',
  ],
  MefEducNat: ['ENTMefJointure', 'ENTLibelleMef', 'ENTMEFSTAT11'],
  PersEducNat: [
    'ENTPersonJointure',
    'ENTPersonNomPatro',
    'ENTPersonAutresPrenoms',
    'ENTPersonFonctions',
    'ENTEnsFonctionDir',
  ],
  PersRelEleve: [
    'ENTPersonJointure',
    'ENTPersonNomPatro',
    'ENTPersonAutresPrenoms',
    'ENTPersonAdresse',
    'ENTPersonCodePostal',
    'ENTPersonVille',
    'ENTPersonPays',
  ],
  Eleve: [
    'ENTPersonJointure',
    'ENTPersonNomPatro',
    'ENTPersonAutresPrenoms',
    'ENTEleveINE',
    'ENTEleveStructRattachId',
    'ENTPersonDateNaissance',
    'ENTPersonStructRattach',
    'ENTEleveMEF',
    'ENTEleveClasses',
    'ENTPersonClasses',
    'ENTElevePersRelEleve',
    'ENTEleveAutoriteParentale',
  ],
};

/** The attributes to read in the files of a type. Those left out carry nothing that is kept (data minimisation). */
export function wantedNames(type: FileType, degree: Degree): NameTable<string> {
  const own = Object.values(DIALECTS[degree]).flat();
  return new NameTable([...new Set([...COMMON[type], ...own])].map((name) => [name, name] as const));
}
