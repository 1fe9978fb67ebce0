import type { Bench } from '../support/bench.ts';
import type { Figure } from '../support/figure.ts';
import { RunFault } from '../support/run-fault.ts';

/** What a browser that comes for the first time fetches to show the sign-in form: bodies, without headers. */
export async function weight(bench: Bench): Promise<Figure[]> {
  const { server } = await bench.ours();
  const base = `http://127.0.0.1:${server.port}`;
  const page = await get(`${base}/connexion/responsable`);
  const found = page.text.matchAll(/<(?:link|script|img)\b[^>]*\b(?:href|src)="(\/[^"]*)"/g);
  const addresses = new Set([...found].map((match) => match[1]!));
  let octets = page.octets;
  for (const address of addresses) octets += (await get(`${base}${address}`)).octets;
  const scenario = 'weight';
  return [
    { scenario, name: 'sign-in page, cold', unit: 'KB', values: [octets / 1024], goal: '≤ 40 KB' },
    { scenario, name: 'requests', unit: '', values: [1 + addresses.size], goal: '≤ 3' },
  ];
}

async function get(url: string): Promise<{ text: string; octets: number }> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok) throw new RunFault(`${url} answered ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  return { text: body.toString(), octets: body.length };
}
