import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { saveLocalAgent } from '../src/delegation/save-local-agent.ts';
import { describeImport } from '../src/directory/describe-import.ts';
import { importFolder } from '../src/directory/import-folder.ts';
import type { Program } from '../src/program.ts';
import { generateAcademy } from './academy/generate-academy.ts';
import { readSamplePeople, type SamplePeople } from './sample-people.ts';

export const SAMPLE_ACADEMY = '18';
const SCHOOLS = 20;

/** Agent of the sample college, who can open the console. Development only. */
export const SAMPLE_AGENT = { login: 'direction', password: 'coquelicot-tuile-marine' };

/** The folders of AAF files of the sample académie. */
export function sampleFeeds(dataDirectory: string) {
  return (['1D', '2D'] as const).map((degree) => ({
    folder: join(dataDirectory, 'sample-academy', degree),
    academyCode: SAMPLE_ACADEMY,
    degree,
  }));
}

/**
 * Writes the files of the sample académie and loads them through the real import, unless it is done. Killed in the
 * middle, the next start does what is left.
 */
export async function loadSampleAcademy(program: Program): Promise<SamplePeople> {
  const folder = join(program.config.EDUCONNECT_DATA_DIR, 'sample-academy');
  const app = await program.app('worker');
  // Written last by the generator: its presence says that all files are there.
  const written = await access(join(folder, 'who-is-who.json')).then(
    () => true,
    () => false,
  );
  if (!written) await generateAcademy({ out: folder, academy: SAMPLE_ACADEMY, schools: SCHOOLS });
  const people = await readSamplePeople(folder);

  const applied = await app.database.query
    .selectFrom('feed_run')
    .select('degree')
    .where('academy_code', '=', SAMPLE_ACADEMY)
    .where('state', '=', 'applied')
    .execute();
  for (const feed of sampleFeeds(program.config.EDUCONNECT_DATA_DIR)) {
    if (applied.some((run) => run.degree === feed.degree)) continue;
    const result = await importFolder(app, feed);
    if (result.outcome !== 'applied' && result.outcome !== 'unchanged')
      throw new Error(describeImport(result));
  }

  const agent = await app.database.query
    .selectFrom('agent')
    .select('id')
    .where('login', '=', SAMPLE_AGENT.login)
    .executeTakeFirst();
  if (agent === undefined) {
    const saved = await saveLocalAgent(app, {
      login: SAMPLE_AGENT.login,
      password: SAMPLE_AGENT.password,
      displayName: 'Ambre Lagarrigue',
      role: 'head',
      academyCode: SAMPLE_ACADEMY,
      schoolUai: people.college,
    });
    if (!saved.ok) throw new Error(`the sample agent was refused: ${saved.reason}`);
  }
  return people;
}
