import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { FeedRefusal } from '../feed-refusal.ts';
import type { Degree, FeedEntry, SetAsideEntry } from '../record.ts';
import { DIALECTS, wantedNames } from './dialect.ts';
import { type FeedFile, findFileSet } from './find-file-set.ts';
import type { KnownSchools } from './known-schools.ts';
import { MalformedFile } from './malformed-file.ts';
import { mapGuardian, mapStaff } from './map-person.ts';
import { mapPupil } from './map-pupil.ts';
import { mapMef, mapSchool } from './map-school.ts';
import { readChunks } from './read-chunks.ts';
import { type AafRecord, RecordReader } from './record-reader.ts';

/** A folder of AAF *Complet* files, ready to be read. */
export type Feed = {
  degree: Degree;
  /** Day of the extraction: `YYYY-MM-DD`. */
  producedOn: string;
  totalBytes: number;
  /**
   * Reads the files once, schools first, guardians before pupils. Throws MalformedFile at the first fault of a file,
   * FeedRefusal when a file says that it is of another académie or degree.
   */
  read(): AsyncGenerator<FeedBatch>;
  /** SHA-256 of all that was read: the same files give the same value. To be asked for after the reading. */
  digest(): Buffer;
};

/** What one piece of a file holds. */
export type FeedBatch = {
  file: string;
  entries: FeedEntry[];
  setAside: SetAsideEntry[];
  /** Records read, set aside or not. */
  records: number;
  bytes: number;
};

/**
 * Opens a folder of one académie and degree. The degree, when not said, is that of the files' header or of their
 * attributes' names. Throws FeedRefusal when the folder is not one whole set of files.
 */
export async function openFeed(
  folder: string,
  options: { academyCode: string; degree?: Degree | undefined },
): Promise<Feed> {
  const set = await findFileSet(folder, ['MefEducNat']);
  const found = await detectDegree(set.files);
  const degree = options.degree ?? found;
  if (degree === undefined) throw new FeedRefusal('degré non reconnu : précisez --degree 1D ou --degree 2D');
  if (found !== undefined && found !== degree)
    throw new FeedRefusal(`ces fichiers sont du ${found}, pas du ${degree}`);
  if (degree === '2D' && !set.files.some((file) => file.type === 'MefEducNat')) {
    throw new FeedRefusal('aucun fichier MefEducNat dans le dossier');
  }
  const hash = createHash('sha256');
  return {
    degree,
    producedOn: set.producedOn,
    totalBytes: set.files.reduce((sum, file) => sum + file.bytes, 0),
    read: async function* () {
      const schools: KnownSchools = { byStructure: new Map(), uais: new Set() };
      for (const file of set.files) {
        hash.update(`${file.type} ${file.bytes}\n`);
        const reader = new RecordReader(file.name, wantedNames(file.type, degree));
        for await (const { bytes, isLast } of readChunks(file.path)) {
          hash.update(bytes);
          const records = reader.read(bytes, isLast);
          checkHeader(file, reader.header, { ...options, degree });
          const batch: FeedBatch = {
            file: file.name,
            entries: [],
            setAside: [],
            records: records.length,
            bytes: bytes.length,
          };
          for (const record of records) mapRecord(record, { file, degree, schools, batch });
          yield batch;
        }
      }
    },
    digest: () => hash.copy().digest(),
  };
}

/** From the start of the pupils' and guardians' files: the header's word, else the dialect. */
async function detectDegree(files: FeedFile[]): Promise<Degree | undefined> {
  for (const file of files.filter(({ type }) => type === 'Eleve' || type === 'PersRelEleve')) {
    const handle = await open(file.path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
      const start = buffer.toString('latin1', 0, bytesRead);
      const said = /<!--\s*degre="(1D|2D)"/.exec(start)?.[1];
      if (said === '1D' || said === '2D') return said;
      if (/name=["']ENTPersonNom["']/.test(start)) return '1D';
      if (/name=["']sn["']/.test(start)) return '2D';
    } finally {
      await handle.close();
    }
  }
  return undefined;
}

function checkHeader(
  file: FeedFile,
  header: ReadonlyMap<string, string>,
  expected: { academyCode: string; degree: Degree },
): void {
  const degree = header.get('degre');
  if (degree !== undefined && degree !== expected.degree) {
    throw new FeedRefusal(`${file.name} est du ${degree}, pas du ${expected.degree}`);
  }
  const academy = header.get('codeAcademieExport');
  if (academy !== undefined && Number(academy) !== Number(expected.academyCode)) {
    throw new FeedRefusal(
      `${file.name} est de l’académie ${academy}, pas de l’académie ${expected.academyCode}`,
    );
  }
}

type Context = { file: FeedFile; degree: Degree; schools: KnownSchools; batch: FeedBatch };

const KINDS = {
  EtabEducNat: 'school',
  MefEducNat: 'mef',
  PersEducNat: 'staff',
  PersRelEleve: 'guardian',
  Eleve: 'pupil',
} as const;

function mapRecord(record: AafRecord, context: Context): void {
  const { file, batch } = context;
  const where = { file: file.name, line: record.line };
  // A file of guardians under the name of a file of pupils would make all pupils leave.
  if (record.category !== file.type && file.type !== 'MefEducNat') {
    throw new MalformedFile({ ...where, column: 1 }, `« ${file.type} » attendu, « ${record.category} » lu`);
  }
  const kind = KINDS[file.type];
  const mapped = isSoundId(record)
    ? mapByType(record, context)
    : { reason: 'identifiant absent ou invalide' };
  if ('reason' in mapped)
    batch.setAside.push({ kind, ...where, id: record.id || undefined, reason: mapped.reason });
  else if (Array.isArray(mapped)) batch.entries.push(...mapped);
  else {
    batch.entries.push(...mapped.entries);
    for (const link of mapped.brokenLinks) {
      batch.setAside.push({ kind: 'guardianship', ...where, id: record.id, ...link });
    }
  }
}

/** The id stands twice: in `identifier` and among the attributes. It ends up in FrEduCtRefId, which `|` separates. */
function isSoundId(record: AafRecord): boolean {
  const [again = record.id] =
    record.attributes.get('ENTPersonJointure') ??
    record.attributes.get('ENTStructureJointure') ??
    record.attributes.get('ENTMefJointure') ??
    [];
  return /^[\w.-]{1,64}$/.test(record.id) && again === record.id;
}

function mapByType(record: AafRecord, { file, degree, schools }: Context) {
  const dialect = DIALECTS[degree];
  switch (file.type) {
    case 'EtabEducNat':
      return mapSchool(record, dialect, schools);
    case 'MefEducNat':
      return mapMef(record);
    case 'PersEducNat':
      return mapStaff(record, dialect, schools);
    case 'PersRelEleve':
      return mapGuardian(record, dialect);
    case 'Eleve':
      return mapPupil(record, degree, dialect, schools);
  }
}
