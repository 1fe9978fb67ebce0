import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

type Settings = Pick<Config, 'EDUCONNECT_FEED_DIR' | 'EDUCONNECT_FEED_FILE_DAYS'>;

/**
 * Deliveries of the feed in which nothing was written for the days of the setting. Links are not followed, and what
 * lies outside a delivery's folder is left alone.
 */
export async function listOldDeliveries(config: Settings, now: Date): Promise<string[]> {
  const folder = config.EDUCONNECT_FEED_DIR;
  if (folder === undefined) return [];
  const limit = now.getTime() - config.EDUCONNECT_FEED_FILE_DAYS * 24 * 3600 * 1000;
  const deliveries = await readdir(folder, { withFileTypes: true });
  const old: string[] = [];
  for (const entry of deliveries) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    if ((await newestIn(path)) < limit) old.push(path);
  }
  return old.sort();
}

export async function removeOldDeliveries(config: Settings, now: Date): Promise<number> {
  const old = await listOldDeliveries(config, now);
  for (const path of old) await rm(path, { recursive: true, force: true });
  return old.length;
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max((await stat(folder)).mtimeMs, ...times);
}
