import { type Adult, typeAdultName, typed } from './adults.ts';
import { asciiWord } from './ascii-word.ts';
import { chance, mix, pick } from './chance.ts';
import { type Household, type HouseholdChild, makeHousehold } from './households.ts';
import { hasLeft, timesChanged } from './nights.ts';
import {
  isOverseasFamily,
  landlineNumber,
  mobileNumber,
  overseasNumber,
  type PhoneForm,
  writePhone,
} from './phone-numbers.ts';
import type { Plan } from './plan.ts';
import type { Degree, Family, GuardianRecord, PupilLink, PupilRecord } from './records.ts';

/** Records of the cast have smaller numbers. */
const firstId = 1_000_000;
const idsInFamily = 64;

/** Unique in the académie across both degrees here; the cast has one number that is not, on purpose. */
function aafId(family: number, slot: number, degree: Degree): string {
  return String(firstId + family * idsInFamily + slot * 2 + (degree === '1D' ? 1 : 0));
}

/** What the files of night `night` say of family `index`: a function of the plan alone, nothing is remembered. */
export function makeFamily(plan: Plan, index: number, night: number = plan.night): Family {
  const household = makeHousehold(plan, index);
  const pupils: PupilRecord[] = [];
  const guardians = new Map<string, GuardianRecord>();
  const ranks = { '1D': 0, '2D': 0 };
  for (const child of household.children) {
    const { degree, uai } = child.school;
    const id = aafId(index, child.slot, degree);
    const recordKey = mix(plan.key, Number(id));
    const rank = ranks[degree];
    ranks[degree] += 1;
    if (hasLeft(plan, recordKey, night) || (night > 0 && uai === plan.emptiedSchool)) continue;
    const links: PupilLink[] = [];
    for (const relation of child.relations) {
      // The 1D files only carry those who hold parental authority.
      if (degree === '1D' && relation.rank !== 1) continue;
      const copies = copiesLinked(household, relation.adult, degree, rank);
      for (const copy of copies) {
        const guardianId = aafId(index, 16 + relation.adult.slot * 2 + copy, degree);
        const isPaying = relation.rank === 1 && relation.adult === child.relations[0]?.adult;
        links.push({
          guardianId,
          kinship: relation.kinship,
          financial: isPaying,
          rank: relation.rank,
          contact: relation.rank !== 1 || chance(recordKey, 1) < 0.9,
          payment: isPaying && degree === '2D',
        });
        if (!guardians.has(guardianId)) {
          guardians.set(
            guardianId,
            makeGuardian(plan, household, relation.adult, degree, guardianId, copy, night),
          );
        }
      }
    }
    pupils.push(makePupil(plan, household, child, id, recordKey, links, night));
  }
  return { pupils, guardians: [...guardians.values()] };
}

/**
 * One adult in eighty was typed twice in a degree. The second record names the other children, or, when there is
 * one child only, the same child.
 */
function copiesLinked(household: Household, adult: Adult, degree: Degree, rank: number): readonly number[] {
  if (pick(mix(household.key, 400 + adult.slot), degree === '1D' ? 1 : 2, 80) !== 0) return [0];
  const siblings = household.children.filter(({ school }) => school.degree === degree).length;
  if (siblings === 1) return [0, 1];
  return [rank % 2];
}

const boardings = ['EXTERNE LIBRE', "DEMI-PENSIONNAIRE DANS L'ETABLISSEMENT", 'INTERNE 5 JOURS'];

function makePupil(
  plan: Plan,
  household: Household,
  child: HouseholdChild,
  id: string,
  recordKey: number,
  links: readonly PupilLink[],
  night: number,
): PupilRecord {
  const times = timesChanged(plan, recordKey, night);
  const changesClass = child.sections.length > 1;
  const section = changesClass ? (child.section + times) % child.sections.length : child.section;
  const upper = chance(recordKey, 3) < 0.9;
  const plain = chance(recordKey, 4) < 0.3;
  const birthName = typed(child.birthName, upper, plain);
  const boarding = child.grade.rank < 12 ? pick(recordKey, 5, 2) : pick(recordKey, 5, 3);
  return {
    kind: 'pupil',
    personKey: child.personKey,
    academy: plan.academy.code,
    degree: child.school.degree,
    aafId: id,
    ine: child.ine,
    schoolPupilId: String(500_000 + household.index * 16 + child.slot),
    birthName,
    usageName: child.usageName === child.birthName ? birthName : typed(child.usageName, upper, plain),
    givenName: child.givenName,
    otherNames: child.otherNames,
    civility: child.sex === 'F' ? 'Mme' : 'M.',
    bornOn: child.bornOn,
    links,
    school: child.school,
    grade: child.grade,
    schoolClass: child.sections[section] as (typeof child.sections)[number],
    enteredClassOn: `01/09/${plan.schoolYear}`,
    address: household.home,
    scholarship: chance(household.key, 59) < 0.24,
    boarding: boardings[boarding] as string,
    transport: chance(recordKey, 6) < 0.3 !== (!changesClass && times % 2 === 1),
  };
}

const forms: readonly PhoneForm[] = [
  'plain',
  'plain',
  'plain',
  'plain',
  'spaces',
  'spaces',
  'dots',
  'plus',
  'zeros',
  'hyphens',
];

function makeGuardian(
  plan: Plan,
  household: Household,
  adult: Adult,
  degree: Degree,
  id: string,
  copy: number,
  night: number,
): GuardianRecord {
  const person = mix(household.key, 300 + adult.slot);
  const record = mix(plan.key, Number(id));
  const times = timesChanged(plan, record, night);
  // Each change of a record is of one kind, drawn once: a new number, a new e-mail, or a move.
  const draw = chance(record, 1);
  const changes = adult.slot < 2 && draw < 0.6 ? 'mobile' : draw < 0.8 ? 'mail' : 'address';
  const landline = chance(person, 1) < 0.35 ? landlineNumber(household.key) : '';
  const name = typeAdultName(adult, mix(record, 2));
  return {
    kind: 'guardian',
    personKey: `${plan.academy.code}:${household.index}p${adult.slot}`,
    academy: plan.academy.code,
    degree,
    aafId: id,
    ...name,
    civility: chance(record, 3) < 0.01 ? '' : adult.sex === 'F' ? 'Mme' : 'M.',
    homePhone: landline && writePhone(landline, forms[pick(record, 4, forms.length)] as PhoneForm),
    workPhone: chance(person, 2) < 0.08 ? landlineNumber(person) : '',
    mobiles: mobilesOf(household, adult, person, record, copy, changes === 'mobile' ? times : 0),
    mail: mailOf(household, adult, person, record, changes === 'mail' ? times : 0),
    address: addressOf(household, adult, changes === 'address' ? times : 0),
    addressShared: chance(person, 5) < 0.8,
  };
}

/** Nine adults in ten have a mobile; a record may lack it, have another one, or hold something else in its place. */
function mobilesOf(
  household: Household,
  adult: Adult,
  person: number,
  record: number,
  copy: number,
  times: number,
): string[] {
  const style = chance(record, 10);
  const form = forms[pick(record, 11, forms.length)] as PhoneForm;
  const isMissing = chance(person, 12) > 0.9 || style < 0.05;
  const other = style > (copy === 1 ? 0.6 : 0.96);
  if (times % 2 === 0) {
    if (isMissing) return [];
    if (style < 0.053) return ['0000000000'];
    if (style < 0.065) return [writePhone(landlineNumber(household.key), form)];
  }
  const isOther = other !== (times % 2 === 1 && !isMissing);
  const number =
    adult.slot === 0 && isOverseasFamily(household.index)
      ? overseasNumber(household.index, isOther)
      : mobileNumber(household.index, adult.slot, isOther);
  const written = writePhone(number, form);
  return style > 0.93 && style < 0.95 ? [written, writePhone(landlineNumber(person), 'plain')] : [written];
}

function mailOf(household: Household, adult: Adult, person: number, record: number, times: number): string {
  const isShared = household.sharesMail && adult.slot < 2;
  if (times === 0 && (isShared ? false : chance(person, 20) > 0.75)) return '';
  if (times === 0 && chance(record, 21) < 0.08) return '';
  const tag = household.index.toString(36);
  const change = times === 0 ? '' : `.${times}`;
  const local = isShared
    ? `famille.${asciiWord(household.children[0]?.birthName ?? '')}`
    : `${asciiWord(adult.givenName)}.${asciiWord(adult.birthName)}`;
  const mail = `${local}.${tag}${change}@famille.example`;
  return chance(record, 22) < 0.03 ? mail.toUpperCase() : mail;
}

function addressOf(household: Household, adult: Adult, times: number): GuardianRecord['address'] {
  const address = household.apart.includes(adult.slot) ? household.elsewhere : household.home;
  return times === 0 ? address : { ...address, lines: `${times} bis place Neuve$$$` };
}
