import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { freePort, runToEnd } from './running-program.ts';

describe('what keeps the program from starting is said in clear lines', { timeout: 120_000 }, () => {
  const parent = mkdtempSync(join(tmpdir(), 'educonnect-start-'));
  chmodSync(parent, 0o755);
  after(() => rmSync(parent, { recursive: true, force: true }));

  it('names every missing secret in production', async () => {
    const { code, err } = await runToEnd(['web'], { NODE_ENV: 'production' });
    assert.equal(code, 1);
    for (const name of [
      'EDUCONNECT_PASSWORD_KEYS',
      'EDUCONNECT_SAML_SIGNING_KEY',
      'EDUCONNECT_JOURNAL_SEAL_KEY',
    ]) {
      assert.match(err, new RegExp(`configuration : ${name} manque`));
    }
    assert.doesNotMatch(err, /^\s+at /m, 'no stack');
  });

  it('says which port is taken, and by which setting to change it', async () => {
    const holder = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
    const { code, err } = await runToEnd(['start'], {
      EDUCONNECT_DATA_DIR: join(parent, 'taken'),
      EDUCONNECT_PORTAL_PORT: String(port),
      EDUCONNECT_LOG_LEVEL: 'error',
    });
    holder.close();
    assert.equal(code, 1);
    assert.match(err, new RegExp(`^educonnect : le port ${port} est déjà pris .* EDUCONNECT_PORTAL_PORT\n$`));
  });

  it('refuses in one line a data folder that the database’s user cannot reach', async (test) => {
    if (process.getuid?.() !== 0) return test.skip('only root runs the database as another user');
    const home = join(parent, 'home');
    mkdirSync(home, { mode: 0o700 });
    const { code, err } = await runToEnd(['migrate'], { EDUCONNECT_DATA_DIR: join(home, 'data') });
    assert.equal(code, 1);
    assert.match(err, /^educonnect : le dossier de données .* n’est pas accessible .*\n$/);
  });

  it('says a wrong command and wrong arguments with exit code 2', async () => {
    assert.equal((await runToEnd(['nothing'], {})).code, 2);
    const { code, err } = await runToEnd(['import', '--degree', '3D'], {});
    assert.equal(code, 2);
    assert.match(err, /1D ou 2D/);
    await Promise.all(
      ['start', 'import', 'notify'].map(async (command) => {
        const help = await runToEnd([command, '--help'], {});
        assert.equal(help.code, 0);
        assert.match(help.out, new RegExp(`^educonnect ${command}`));
      }),
    );
  });
});
