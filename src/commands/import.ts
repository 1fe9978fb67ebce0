import { parseArgs } from 'node:util';
import { describeImport } from '../directory/describe-import.ts';
import { findRun } from '../directory/feed-run.store.ts';
import { importFolder } from '../directory/import-folder.ts';
import type { ImportProgress } from '../directory/import-result.ts';
import { systemClock } from '../platform/clock.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'charge un dossier de fichiers AAF',
  help: `educonnect import <dossier> --academy <code> [--degree 1D|2D]
educonnect import --approve <numéro>

Lit un dossier de fichiers AAF Complet, les compare à la base et applique les différences en une seule transaction.
Un dossier déjà appliqué ne change rien. Un import qui retirerait trop de monde est retenu : rien n’est changé tant
qu’il n’est pas approuvé par --approve, avec les mêmes fichiers.

  --academy <code>   deux chiffres : 18
  --degree 1D|2D     par défaut, celui que disent les fichiers
  --approve <numéro> applique un import retenu
Codes de sortie : 0 appliqué ou rien à changer, 1 refusé, 2 arguments incorrects, 3 retenu.`,
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.arguments],
      allowPositionals: true,
      options: { academy: { type: 'string' }, degree: { type: 'string' }, approve: { type: 'string' } },
    });
    if (values.degree !== undefined && values.degree !== '1D' && values.degree !== '2D') {
      throw new UsageError(`--degree : 1D ou 2D, pas « ${values.degree} »`);
    }
    if (values.approve === undefined && (positionals.length !== 1 || values.academy === undefined)) {
      throw new UsageError('il manque le dossier ou --academy');
    }
    const app = await (await context.open()).app('worker');
    let [folder] = positionals;
    let { academy } = values;
    if (values.approve !== undefined) {
      const run = /^[0-9a-f-]{36}$/.test(values.approve)
        ? await findRun(app.database.query, values.approve)
        : undefined;
      if (run === undefined) throw new UsageError(`aucun import ne porte le numéro ${values.approve}`);
      folder ??= run.folder;
      academy ??= run.academyCode;
    }
    const result = await importFolder(app, {
      folder: folder!,
      academyCode: academy!,
      degree: values.degree,
      approveRunId: values.approve,
      onProgress: progressLine(context),
    });
    context.progress('');
    context.print(describeImport(result));
    return { applied: 0, unchanged: 0, refused: 1, held: 3 }[result.outcome];
  },
};

const PHASES = {
  reading: 'lecture',
  comparing: 'comparaison',
  applying: 'application',
  matching: 'rapprochement',
};

/** « lecture 42 % · 120 000 fiches · 61 000/s ». */
function progressLine(context: CommandContext): (progress: ImportProgress) => void {
  const startedAt = systemClock.now().getTime();
  return ({ phase, records, bytes, totalBytes }) => {
    const seconds = Math.max(0.001, (systemClock.now().getTime() - startedAt) / 1000);
    const share = totalBytes === 0 ? 0 : Math.floor((100 * bytes) / totalBytes);
    const speed = Math.round(records / seconds);
    context.progress(
      `${PHASES[phase]} ${phase === 'reading' ? `${share} % · ` : ''}${records.toLocaleString('fr-FR')} fiches · ` +
        `${speed.toLocaleString('fr-FR')}/s`,
    );
  };
}
