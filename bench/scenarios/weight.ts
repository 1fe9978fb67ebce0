import { request } from 'node:http';
import type { Bench } from '../support/bench.ts';
import type { Figure } from '../support/figure.ts';
import { RunFault } from '../support/run-fault.ts';

/** What a browser that comes for the first time fetches for the sign-in form: bodies as they travel. */
export async function weight(bench: Bench): Promise<Figure[]> {
  const { server } = await bench.ours();
  const page = await get(server.port, '/connexion/responsable');
  const found = page.body
    .toString()
    .matchAll(/<(link|script|img)\b([^>]*)\b(?:href|src)="(\/[^"]*)"/g)
    .map(([, element, attributes, address]) => ({
      address: address!,
      isIcon: element === 'link' && attributes!.includes('icon'),
    }));
  const files = new Map([...found].map((file) => [file.address, file]));
  let octets = page.body.length;
  for (const address of files.keys()) octets += (await get(server.port, address)).body.length;
  // The icon is fetched last and holds nothing up: it counts in the weight, not in the requests.
  const requests = 1 + [...files.values()].filter(({ isIcon }) => !isIcon).length;
  const scenario = 'weight';
  return [
    {
      scenario,
      name: 'sign-in page, cold, icon included',
      unit: 'KB',
      values: [octets / 1024],
      goal: '≤ 40 KB',
    },
    { scenario, name: 'requests, icon aside', unit: '', values: [requests], goal: '≤ 3' },
  ];
}

function get(port: number, path: string): Promise<{ body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip' };
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      if (response.statusCode !== 200)
        reject(new RunFault(`${path} answered ${response.statusCode ?? 'nothing'}`));
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () => resolve({ body: Buffer.concat(parts) }));
    })
      .once('error', reject)
      .end();
  });
}
