/** `npm run reset`: removes the data folder of a development machine, after stopping what runs on it. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopOrphan } from '../src/platform/database/embedded-postgres.ts';

const directory = process.env.EDUCONNECT_DATA_DIR ?? './data';
if (process.env.NODE_ENV === 'production') {
  console.error('reset : jamais avec NODE_ENV=production');
  process.exit(1);
}
if (!existsSync(directory)) {
  console.log('Rien à effacer.');
} else if (!existsSync(join(directory, 'secrets.json'))) {
  console.error(`reset : ${directory} n’est pas un dossier de données d’EduConnect, il n’est pas effacé`);
  process.exit(1);
} else {
  await stopOrphan(join(directory, 'postgres'));
  rmSync(directory, { recursive: true, force: true });
  console.log(`${directory} est effacé.`);
}
