import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { changeOffer, type ChangeOfferInput } from '../federation/registry/change-offer.ts';
import { type CommandContext, UsageError } from './command.ts';

/** The verbs of `service` that say what people see of it, where and when it is open. */
export const OFFER_VERBS: readonly string[] = ['describe', 'open', 'close'];

export const OFFER_HELP = `educonnect service describe <entityID> [options]
educonnect service open <entityID> [--territory <UAI ou code>] [--from AAAA-MM-JJ] [--until AAAA-MM-JJ]
educonnect service close <entityID> [--territory <UAI ou code>]

« describe » change ce que les personnes voient du service ; ce qui n’est pas donné reste. Un texte vide efface.

  --admits           guardian, pupil ou guardian,pupil
  --degrees          1D, 2D ou 1D,2D
  --address          adresse d’entrée : le service est proposé sur la page « Mes services »
  --description      une phrase
  --logo             fichier PNG carré, 64 Kio au plus
  --data-controller  qui répond des données
  --data-rights      comment exercer ses droits
  --terms            fichier texte des conditions à accepter, avec --terms-version

« open » écrit où et quand le service est ouvert : dans un établissement (UAI), une académie (code à deux chiffres) ou,
sans --territory, partout. La ligne la plus précise l’emporte. « close » efface la ligne d’un territoire. Un service sans
aucune ligne est ouvert partout.`;

const MOST_LOGO_BYTES = 64 * 1024;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Runs `service describe`, `open` or `close`. */
export async function runServiceOffer(context: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...context.arguments],
    allowPositionals: true,
    options: {
      admits: { type: 'string' },
      degrees: { type: 'string' },
      address: { type: 'string' },
      description: { type: 'string' },
      logo: { type: 'string' },
      'data-controller': { type: 'string' },
      'data-rights': { type: 'string' },
      terms: { type: 'string' },
      'terms-version': { type: 'string' },
      territory: { type: 'string', default: '' },
      from: { type: 'string' },
      until: { type: 'string' },
    },
  });
  const [verb, entityId, ...others] = positionals;
  if (entityId === undefined || others.length > 0)
    throw new UsageError(`attendu : service ${verb} <entityID>`);
  const { territory } = values;
  if (!/^([0-9]{2}|[0-9]{7}[A-Z])?$/.test(territory)) {
    throw new UsageError('--territory : un UAI ou le code à deux chiffres d’une académie');
  }
  let input: ChangeOfferInput;
  if (verb === 'open') {
    const opensOn = day(values.from, '--from');
    const closesOn = day(values.until, '--until');
    input = { entityId, open: { territory, opensOn, closesOn } };
  } else if (verb === 'close') input = { entityId, close: territory };
  else {
    input = {
      entityId,
      describe: {
        admits: listOf(values.admits, ['guardian', 'pupil'] as const, '--admits'),
        degrees: listOf(values.degrees, ['1D', '2D'] as const, '--degrees'),
        address: address(values.address, (await context.open()).config.NODE_ENV),
        description: emptied(values.description),
        logo: await logo(values.logo),
        dataController: emptied(values['data-controller']),
        dataRights: emptied(values['data-rights']),
        terms: await termsFrom(values.terms, values['terms-version']),
      },
    };
  }
  const app = await (await context.open()).app('worker');
  if (!(await changeOffer(app, input))) {
    context.print('Refusé : aucun service inscrit ne porte cet entityID.');
    return 1;
  }
  context.print('Fait. Pris en compte en 5 secondes.');
  return 0;
}

/** Undefined: not given, stays; null: empty, erased. */
const emptied = (value: string | undefined): string | null | undefined =>
  value === undefined ? undefined : value.trim() === '' ? null : value.trim();

function address(value: string | undefined, environment: string): string | null | undefined {
  const given = emptied(value);
  if (given == null) return given;
  const url = URL.parse(given);
  const allowed = environment === 'production' ? ['https:'] : ['https:', 'http:'];
  if (url === null || !allowed.includes(url.protocol)) throw new UsageError('--address : une adresse https');
  return given;
}

function day(value: string | undefined, option: string): string | null {
  if (value === undefined) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
  if (!isDay) throw new UsageError(`${option} : une date AAAA-MM-JJ, pas « ${value} »`);
  return value;
}

function listOf<T extends string>(
  value: string | undefined,
  choices: readonly T[],
  option: string,
): T[] | undefined {
  if (value === undefined) return undefined;
  const given = value.split(',');
  const found = choices.filter((choice) => given.includes(choice));
  if (found.length === 0 || found.length !== given.length)
    throw new UsageError(`${option} : ${choices.join(' ou ')}`);
  return found;
}

async function logo(path: string | undefined): Promise<Buffer | null | undefined> {
  const given = emptied(path);
  if (given == null) return given;
  const file = await read(given);
  if (!file.subarray(0, 8).equals(PNG) || file.length > MOST_LOGO_BYTES)
    throw new UsageError('--logo : un fichier PNG de 64 Kio au plus');
  return file;
}

async function termsFrom(
  path: string | undefined,
  version: string | undefined,
): Promise<{ version: string; text: string } | null | undefined> {
  const given = emptied(path);
  if (given == null) return given;
  // A space parts versions in the form where they are accepted.
  if (version === undefined || !/^\S{1,40}$/.test(version))
    throw new UsageError('--terms demande --terms-version, sans espace');
  return { version, text: (await read(given)).toString('utf8') };
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new UsageError(`le fichier ${path} ne peut pas être lu`);
  }
}
