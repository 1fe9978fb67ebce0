import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { constants, setPriority } from 'node:os';

/**
 * Lets the thread that calls work only with what the others of the machine leave over: the thread that answers
 * requests, and PostgreSQL, must not wait behind hashes and letters. Linux gives each thread its own priority
 * (setpriority(2), « NOTES »); elsewhere nothing changes.
 *
 * @returns whether the system agreed
 */
export function giveWay(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    // « <process>/task/<thread> »: the thread that reads it.
    const thread = Number(basename(readlinkSync('/proc/thread-self')));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
    return true;
  } catch {
    // No /proc, or a container that forbids it.
    return false;
  }
}
