import type { App } from '../../app.ts';
import { describeError } from '../../platform/log.ts';
import { createPdfMaker, type PdfMaker } from '../../platform/pdf/pdf-maker.ts';
import { type Language, languages } from '../../ui/i18n/languages.ts';
import { composeExport } from './compose-export.ts';
import { failDataExport, keepDataExport, type LeasedExport, takeDueExport } from './data-export.store.ts';
import { collectPersonData } from './person-data.store.ts';

const MOST_ATTEMPTS = 3;
const TEMPLATE = new URL('./export.typ', import.meta.url);

/** What an encrypted file is bound to. */
export const exportContext = (id: string, format: 'json' | 'pdf'): string => `export ${id} ${format}`;

/** Makes every copy that is due. Killed, another worker takes it up when the lease ends. */
export async function makeExports(app: App): Promise<number> {
  let made = 0;
  let maker: PdfMaker | undefined;
  try {
    for (;;) {
      const due = await takeDueExport(app.database.query);
      if (due === undefined) return made;
      maker ??= createPdfMaker();
      try {
        await makeExport(app, due, maker);
        made += 1;
      } catch (error) {
        app.log.error('copy of data failed', { export: due.id, ...describeError(error) });
        if (due.attempts >= MOST_ATTEMPTS) await failDataExport(app.database.query, due.id);
      }
    }
  } finally {
    await maker?.close();
  }
}

async function makeExport(app: App, due: LeasedExport, maker: PdfMaker): Promise<void> {
  const language = due.language in languages ? (due.language as Language) : 'fr';
  const data = await collectPersonData(app.database.query, due.accountId);
  const madeAt = app.clock.now();
  const json = JSON.stringify(
    { format: 'educonnect-data-1', madeAt: madeAt.toISOString(), ...data },
    null,
    2,
  );
  const pdf = Buffer.from(await maker.make(TEMPLATE, composeExport(data, { language, madeAt })));
  const keyring = app.keyrings.message;
  await keepDataExport(app.database.query, {
    id: due.id,
    json: keyring.encrypt(json, exportContext(due.id, 'json')),
    pdf: keyring.encrypt(pdf.toString('base64'), exportContext(due.id, 'pdf')),
    hours: app.config.EDUCONNECT_EXPORT_HOURS,
  });
}
