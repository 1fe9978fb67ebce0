import type { Academy } from './academies.ts';
import type { Degree } from './records.ts';

export type Encoding = 'UTF-8' | 'ISO-8859-15';
export type AafType = 'EtabEducNat' | 'MefEducNat' | 'PersEducNat' | 'Eleve' | 'PersRelEleve';

/** `ficAlimMENESR.dtd`, the grammar every AAF file names; it lies in the same folder. */
export const dtd = `<!ELEMENT ficAlimMENESR (addRequest|modifyRequest|deleteRequest)*>
<!ELEMENT addRequest (operationalAttributes, identifier, attributes)>
<!ELEMENT modifyRequest (operationalAttributes, identifier, modifications)>
<!ELEMENT deleteRequest (operationalAttributes, identifier)>
<!ELEMENT operationalAttributes (attr)>
<!ELEMENT identifier (id)>
<!ELEMENT attributes (attr+)>
<!ELEMENT modifications (modification+)>
<!ELEMENT attr (value+)>
<!ELEMENT modification (value+)>
<!ELEMENT id (#PCDATA)>
<!ELEMENT value (#PCDATA)>
<!ATTLIST attr name CDATA #REQUIRED>
<!ATTLIST modification name CDATA #REQUIRED operation (replace) #REQUIRED>
`;

/** The start of a file, with the comments of recent exports. */
export function fileHeader(encoding: Encoding, academy: Academy, degree: Degree, date: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?>
<!DOCTYPE ficAlimMENESR SYSTEM "ficAlimMENESR.dtd">
<ficAlimMENESR>
<!-- versionAF="AAF-VE2407" -->
<!-- versionSDET="Annexe 4bis version 6.4" -->
<!-- codeAcademieExport="${academy.code}" -->
<!-- degre="${degree}" -->
<!-- dateGenerationExport="${frenchDate(date)}" -->
`;
}

export const fileFooter = '</ficAlimMENESR>\n';

/** ENT_ORLEANS-TOURS_Complet_20260914_Eleve_0000.xml, or ENT1D_… for the first degree. */
export function fileName(
  academy: Academy,
  degree: Degree,
  date: string,
  type: AafType,
  part: number,
): string {
  const day = date.replaceAll('-', '');
  return `${degree === '1D' ? 'ENT1D' : 'ENT'}_${academy.name}_Complet_${day}_${type}_${String(part).padStart(4, '0')}.xml`;
}

/** 2026-09-14 as 14/09/2026. */
export function frenchDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

const special = /[&<>]/;

/** Text that comes from lists of names and addresses; codes, dates and numbers need no escaping. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Values of one attribute, to be put between `<value>` and `</value>`; none is one empty value, as the grammar wants. */
export function values(list: readonly string[]): string {
  if (list.length <= 1) return escapeXml(list[0] ?? '');
  return list.map(escapeXml).join('</value><value>');
}

/** A flag as AAF writes it. */
export function yesNo(value: boolean): 'O' | 'N' {
  return value ? 'O' : 'N';
}
