import { spawn } from 'node:child_process';
import { mkdtempSync, chmodSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from '../support/bench.ts';
import { startServer } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import { RunFault } from '../support/run-fault.ts';

const READY = 'EduConnect est prêt.';

/** `npm start` with nothing and again, and what a web process holds when nobody is there. */
export async function start(bench: Bench): Promise<Figure[]> {
  const first: number[] = [];
  const again: number[] = [];
  for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
    bench.say(`start: repeat ${repeat + 1} of ${bench.repeats}`);
    const folder = mkdtempSync(join(bench.folder, 'start-'));
    chmodSync(folder, 0o755);
    first.push(await secondsUntilReady(join(folder, 'data')));
    again.push(await secondsUntilReady(join(folder, 'data')));
  }
  const idle: number[] = [];
  const { environment } = await bench.ours();
  for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
    const server = await startServer('support/server-process.ts', environment);
    const page = await fetch(`http://127.0.0.1:${server.port}/connexion`);
    await page.text();
    if (!page.ok) throw new RunFault(`the sign-in page answered ${page.status}`);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    idle.push((await server.usage()).residentMb);
    await server.stop();
  }
  const scenario = 'start';
  return [
    { scenario, name: 'with nothing', unit: 's', values: first, goal: '≤ 20 s' },
    { scenario, name: 'again', unit: 's', values: again, goal: '≤ 5 s' },
    { scenario, name: 'memory of an idle web process', unit: 'MB', values: idle, goal: '≤ 150 MB' },
  ];
}

async function secondsUntilReady(dataFolder: string): Promise<number> {
  const ports = await freePorts(7);
  const names = [
    'SANDBOX_PORT',
    'SANDBOX_SMTP_PORT',
    'SANDBOX_SMS_PORT',
    'SANDBOX_SMPP_PORT',
    'SANDBOX_FRANCECONNECT_PORT',
  ];
  const listeners = [...names, 'EDUCONNECT_PORTAL_PORT', 'EDUCONNECT_CONSOLE_PORT'];
  const settings = Object.fromEntries(listeners.map((name, index) => [name, String(ports[index])]));
  const beganAt = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../sandbox/start.ts', import.meta.url))], {
    env: { ...process.env, ...settings, EDUCONNECT_DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const seconds = await new Promise<number>((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk: string) => {
      printed += chunk;
      if (printed.includes(READY)) resolve((performance.now() - beganAt) / 1000);
    });
    void exited.then(() => reject(new RunFault('the program ended before it was ready')));
  });
  child.kill('SIGTERM');
  await exited;
  return seconds;
}

async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const probe = createServer();
          probe.listen(0, '127.0.0.1', () => resolve(probe));
        }),
    ),
  );
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}
