import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import project from '../../package.json' with { type: 'json' };

/** Where the browser is, and the configuration of its fonts. */
export type Chromium = { executable: string; fontconfig: string | undefined };

/**
 * The browser of the tests: `CHROMIUM_PATH`, or the one inside the npm package, unpacked once per machine, user
 * and version. Test files run at the same time, so each unpacks into a folder of its own, then one of them wins
 * by an atomic rename: nobody ever runs a half-written browser.
 */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined) return { executable: chosen, fontconfig: undefined };

  const version = project.devDependencies['@sparticuz/chromium'];
  const home = join(tmpdir(), `educonnect-chromium-${version}-${userInfo().username}`);
  if (!existsSync(home)) {
    const own = await mkdtemp(`${home}-`);
    await unpackInto(own);
    await writeFile(join(own, 'fonts.conf'), fontconfig(home));
    await rename(own, home).catch(async (error: unknown) => {
      if (!existsSync(home)) throw error;
      await rm(own, { recursive: true, force: true });
    });
  }
  return { executable: join(home, 'chromium'), fontconfig: join(home, 'fonts.conf') };
}

/** The package unpacks into os.tmpdir() and knows no other place. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The package's font first, so that photographs look the same on a machine without fonts; then the machine's. */
function fontconfig(home: string): string {
  const prefer = (family: string, font: string): string =>
    `<alias binding="strong"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
  ${prefer('sans-serif', 'Open Sans')}
  ${prefer('system-ui', 'Open Sans')}
  ${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`;
}
