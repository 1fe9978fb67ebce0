import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeFlyer, FLYER_KINDS } from '../messages/flyers/compose-flyer.ts';
import { findFlyerSchool, listFlyerReceivers } from '../messages/flyers/school-flyers.store.ts';
import { createPdfMaker } from '../platform/pdf/pdf-maker.ts';
import { type Command, UsageError } from './command.ts';

export const flyers: Command = {
  name: 'flyers',
  summary: 'affiches d’un établissement, et qui reçoit laquelle',
  help: `educonnect flyers --school <UAI> --folder <dossier>

Écrit les affiches d’un établissement (PDF, une page A4, avec son téléphone et son adresse email) et la liste des
responsables qui n’ont pas activé leur compte, avec l’affiche qui convient à chacun selon que son portable est connu.

Codes de sortie : 0 fait, 1 établissement inconnu, 2 arguments incorrects.`,
  async run(context) {
    const { values } = parseArgs({
      args: [...context.arguments],
      options: { school: { type: 'string' }, folder: { type: 'string' } },
    });
    const { school: uai, folder } = values;
    if (uai === undefined || folder === undefined) throw new UsageError('il manque --school ou --folder');
    const app = await (await context.open()).app('worker');
    const school = await findFlyerSchool(app.database.query, uai);
    if (school === undefined) {
      context.print('Aucun établissement ne porte cet UAI.');
      return 1;
    }
    await mkdir(folder, { recursive: true });
    const maker = createPdfMaker();
    try {
      const portalUrl = app.config.EDUCONNECT_PORTAL_URL;
      for (const kind of FLYER_KINDS) {
        const data = composeFlyer(kind, { language: 'fr', portalUrl, school });
        const path = join(folder, `${kind}.pdf`);
        await writeFile(
          path,
          await maker.make(new URL('../messages/flyers/flyer.typ', import.meta.url), data),
        );
        context.print(`Affiche : ${path}`);
      }
    } finally {
      await maker.close();
    }
    const receivers = await listFlyerReceivers(app.database.query, uai);
    const lines = receivers.map(({ className, familyName, givenName, hasMobile }) => [
      className ?? '',
      familyName,
      givenName,
      hasMobile ? 'parents-avec-portable' : 'parents-sans-portable',
    ]);
    const list = join(folder, 'qui-recoit-quoi.csv');
    await writeFile(list, csv([['Classe', 'Nom', 'Prénom', 'Affiche'], ...lines]), { mode: 0o600 });
    const alone = receivers.filter(({ hasMobile }) => hasMobile).length;
    context.print(`Liste : ${list}`);
    context.print(`${alone} avec portable, ${receivers.length - alone} sans portable.`);
    return 0;
  },
};

/** For a French Excel; a cell that would be a formula is made a text. */
function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `"${(/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
