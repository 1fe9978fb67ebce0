/**
 * Makes package-lock.json again, with the pinned Node 24 and from nothing, and completes it.
 *
 * Two traps this avoids: npm run by Node 20 silently picks older versions; and npm leaves out of the lock
 * the platform builds that the registry in use lacks, after which `npm ci` refuses with "Missing … from
 * lock file".
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';

type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string>; version?: string }> };

const npm = realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim());
rmSync('package-lock.json', { force: true });
execFileSync(process.execPath, [npm, 'install', '--package-lock-only'], { stdio: 'inherit' });

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined || !/^\d/.test(version)) continue;
    const [, os, cpu] = /-(android|darwin|freebsd|linux|win32)-(x64|ia32|arm64|arm)\b/.exec(name) ?? [];
    if (os === undefined || cpu === undefined) continue;
    lock.packages[key] = { version, optional: true, os: [os], cpu: [cpu] } as Lock['packages'][string];
    console.log(`completed ${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
