import { parseArgs } from 'node:util';
import { generateAcademy } from './generate-academy.ts';

const help = `Écrit les fichiers AAF (Complet) d’une académie d’exemple.

  node sandbox/academy/main.ts --out <dossier> [options]

Taille (l’une des trois suffit)
  --schools N         établissements, 12 au moins (20 par défaut ; 100 élèves chacun)
  --pupils N          élèves tirés au sort, exactement (1 établissement pour 200)
  --people N          élèves et fiches de responsables ensemble (environ 2,5 fiches par élève)
Contenu
  --academy CODE      code de l’académie (18 par défaut)
  --seed N            graine du tirage (1 par défaut) : mêmes options, mêmes octets
  --date AAAA-MM-JJ   jour de la nuit 0 (2026-09-14 par défaut), qui dit aussi la classe de chacun
  --cast full|travellers
                      personnages : tous (par défaut), ou, pour une seconde académie, ce que ses
                      fichiers disent de ceux de l’académie 18
  --degree 1D|2D|both degrés à écrire (both par défaut)
  --encoding E        UTF-8 (par défaut) ou ISO-8859-15
  --part-size N       fiches par fichier
Les nuits suivantes
  --night N           écrit le Complet de la Nième nuit (0 par défaut), daté de N jours plus tard
  --change-rate R     part des fiches modifiées chaque nuit (0.01 = 1 %)
  --leave-rate R      part des élèves qui partent (un dixième de change-rate par défaut)
  --arrive-rate R     part des familles qui arrivent (un dixième de change-rate par défaut)
  --empty-school UAI  établissement vidé de ses élèves à partir de la nuit 1

Les fichiers vont dans <dossier>/1D et <dossier>/2D ; <dossier>/who-is-who.json dit qui est qui.
Les personnages écrits à la main (une centaine de fiches) s’ajoutent toujours à la taille demandée.`;

const number = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) throw new RangeError(`${name} : un nombre est attendu, pas « ${text} »`);
  return Number(text);
};

function oneOf<T extends string>(
  name: string,
  text: string | undefined,
  values: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const value = values.find((candidate) => candidate === text);
  if (!value) throw new RangeError(`${name} : ${values.join(', ')} ; pas « ${text} »`);
  return value;
}

/** Options that were given, without the others: undefined is not a value of an option. */
function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      out: text,
      schools: text,
      pupils: text,
      people: text,
      academy: text,
      seed: text,
      date: text,
      degree: text,
      cast: text,
      encoding: text,
      'part-size': text,
      night: text,
      'change-rate': text,
      'leave-rate': text,
      'arrive-rate': text,
      'empty-school': text,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  if (!values.out) throw new RangeError('out : le dossier où écrire est attendu (--help pour l’aide)');
  const startedAt = performance.now();
  const { academy, degrees, sinceLastNight } = await generateAcademy({
    out: values.out,
    ...given({
      schools: number('schools', values.schools),
      pupils: number('pupils', values.pupils),
      people: number('people', values.people),
      academy: values.academy,
      seed: number('seed', values.seed),
      date: values.date,
      degree: oneOf('degree', values.degree, ['1D', '2D', 'both']),
      cast: oneOf('cast', values.cast, ['full', 'travellers']),
      encoding: oneOf('encoding', values.encoding, ['UTF-8', 'ISO-8859-15']),
      partSize: number('part-size', values['part-size']),
      night: number('night', values.night),
      changeRate: number('change-rate', values['change-rate']),
      leaveRate: number('leave-rate', values['leave-rate']),
      arriveRate: number('arrive-rate', values['arrive-rate']),
      emptiedSchool: values['empty-school'],
    }),
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const count = new Intl.NumberFormat('fr-FR');
  console.log(`Académie d’exemple ${academy}`);
  for (const [degree, written] of Object.entries(degrees)) {
    console.log(
      `${degree} : ${count.format(written.schools)} établissements, ${count.format(written.pupils)} élèves, ` +
        `${count.format(written.guardians)} fiches de responsables, ${count.format(written.links)} liens, ` +
        `${written.files} fichiers, ${count.format(Math.round(written.bytes / 1e6))} Mo dans ${written.folder}`,
    );
  }
  if (sinceLastNight) {
    for (const [kind, moves] of [
      ['élèves', sinceLastNight.pupils],
      ['responsables', sinceLastNight.guardians],
    ] as const) {
      const { arrived, changed, left } = moves;
      console.log(
        `Depuis la nuit précédente, ${kind} : ${arrived} arrivées, ${changed} modifications, ${left} départs`,
      );
    }
  }
  const people = Object.values(degrees).reduce((sum, { pupils, guardians }) => sum + pupils + guardians, 0);
  console.log(`${count.format(people)} personnes écrites en ${seconds.toFixed(1)} s.`);
}

try {
  await run();
} catch (error) {
  const isUsage = error instanceof RangeError || (error instanceof TypeError && 'code' in error);
  console.error(isUsage ? error.message : error);
  process.exitCode = isUsage ? 2 : 1;
}
