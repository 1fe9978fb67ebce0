import { readUsage } from './usage.ts';

/** In a process started by `startServer`: says the port, then answers about usage until told to stop. */
export function serveControl(port: number, stop: () => Promise<unknown>): void {
  process.on('message', (message) => {
    if (message === 'usage') process.send!(readUsage());
    if (message === 'stop') void stop().finally(() => process.exit(0));
  });
  process.once('disconnect', () => process.exit(1));
  process.send!({ port });
}
