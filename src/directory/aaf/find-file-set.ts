import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FeedRefusal } from '../feed-refusal.ts';

/** The files that are read, in the order in which they are: what others refer to comes first. */
export const FILE_TYPES = ['EtabEducNat', 'MefEducNat', 'PersEducNat', 'PersRelEleve', 'Eleve'] as const;
export type FileType = (typeof FILE_TYPES)[number];

export type FeedFile = { type: FileType; name: string; path: string; bytes: number };
export type FileSet = {
  /** In reading order. */
  files: FeedFile[];
  /** Day of the extraction, from the names: `YYYY-MM-DD`. */
  producedOn: string;
};

/** `ENT_<project>_Complet_<YYYYMMDD>_<Type>_<NNNN>.xml`, one number a part. */
const FILE_NAME =
  /^(?<prefix>.+)_(?<extent>Complet|Delta)_(?<date>\d{8})_(?<type>[A-Za-z]+)_(?<part>\d{4})\.xml$/i;

/**
 * Finds the AAF *Complet* files of a folder. Throws FeedRefusal, in one sentence, when they are not one whole
 * set: a type or a part lacks, a part is there twice, dates or projects are mixed, a Delta lies among them.
 * `optional`: the types that may lack.
 */
export async function findFileSet(folder: string, optional: readonly FileType[] = []): Promise<FileSet> {
  const found = await listParts(folder);
  const first = found[0];
  if (first === undefined) throw new FeedRefusal('aucun fichier AAF « Complet » dans ce dossier');
  for (const other of found) {
    if (other.extent.toLowerCase() === 'delta') {
      throw new FeedRefusal(`fichier Delta dans le dossier : ${other.name} (seul le Complet est lu)`);
    }
    if (other.date !== first.date) {
      throw new FeedRefusal(`dates différentes dans le dossier : ${first.name} et ${other.name}`);
    }
    if (other.prefix !== first.prefix) {
      throw new FeedRefusal(`deux jeux de fichiers dans le dossier : ${first.name} et ${other.name}`);
    }
  }

  const files: FeedFile[] = [];
  for (const type of FILE_TYPES) {
    const parts = found.filter((part) => part.type === type).sort((a, b) => a.part - b.part);
    if (parts.length === 0 && !optional.includes(type))
      throw new FeedRefusal(`aucun fichier ${type} dans le dossier`);
    for (const [expected, part] of parts.entries()) {
      if (part.part < expected) throw new FeedRefusal(`partie en double : ${part.name}`);
      if (part.part > expected) {
        throw new FeedRefusal(
          `il manque la partie ${String(expected).padStart(4, '0')} des fichiers ${type}`,
        );
      }
      const path = join(folder, part.name);
      files.push({ type, name: part.name, path, bytes: (await stat(path)).size });
    }
  }
  return { files, producedOn: toIsoDate(first) };
}

type Part = { name: string; prefix: string; extent: string; date: string; type: string; part: number };

async function listParts(folder: string): Promise<Part[]> {
  let entries: import('node:fs').Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new FeedRefusal(
      `dossier illisible : ${folder} (${(error as NodeJS.ErrnoException).code ?? 'erreur'})`,
    );
  }
  return entries
    .filter((entry) => !entry.isDirectory() && /\.xml$/i.test(entry.name))
    .map(({ name }) => {
      const match = FILE_NAME.exec(name);
      // An XML file that is not one of the set may well be one of its parts under a spoilt name.
      if (match?.groups === undefined) throw new FeedRefusal(`nom de fichier inattendu : ${name}`);
      const { prefix, extent, date, type, part } = match.groups as Record<string, string>;
      return { name, prefix: prefix!, extent: extent!, date: date!, type: type!, part: Number(part) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function toIsoDate(part: Part): string {
  const iso = `${part.date.slice(0, 4)}-${part.date.slice(4, 6)}-${part.date.slice(6)}`;
  if (Number.isNaN(Date.parse(iso))) throw new FeedRefusal(`date invalide dans le nom ${part.name}`);
  return iso;
}
