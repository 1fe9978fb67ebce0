import { Agent, request as httpRequest } from 'node:http';
import type { LoadAnswer, LoadPlan, LoadRequest, LoadResult } from './load.ts';
import { serveJob } from './serve-job.ts';

const MOST_FAULTS = 5;

serveJob<LoadPlan, LoadResult>(async (plan) => {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.connections });
  const answers: LoadAnswer[] = [];
  const faults: string[] = [];
  const send = async (request: LoadRequest): Promise<void> => {
    const beganAt = performance.now();
    try {
      const { status, body } = await exchange(agent, plan.port, request);
      const milliseconds = performance.now() - beganAt;
      answers.push({ label: request.label ?? '', status, milliseconds });
      const lacks = status === 200 && plan.mustContain !== undefined && !body.includes(plan.mustContain);
      if (!plan.expected.includes(status) || lacks) fault(`${request.path.slice(0, 60)} answered ${status}`);
    } catch (error) {
      fault(`${request.path.slice(0, 60)}: ${String(error)}`);
    }
  };
  const fault = (text: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(text);
  };

  const beganAt = performance.now();
  if (plan.perSecond === undefined) await inTurn(plan, send);
  else await atRate(plan, plan.perSecond, send);
  const seconds = (performance.now() - beganAt) / 1000;
  agent.destroy();
  return { seconds, answers, faults };
});

async function inTurn(plan: LoadPlan, send: (request: LoadRequest) => Promise<void>): Promise<void> {
  const rest = plan.requests[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (const request of rest) await send(request);
  };
  await Promise.all(Array.from({ length: plan.connections }, lane));
}

async function atRate(
  plan: LoadPlan,
  perSecond: number,
  send: (request: LoadRequest) => Promise<void>,
): Promise<void> {
  const beganAt = performance.now();
  const under = new Set<Promise<void>>();
  for (let sent = 0; sent < plan.requests.length;) {
    const due = Math.min(plan.requests.length, Math.ceil(((performance.now() - beganAt) / 1000) * perSecond));
    for (; sent < due; sent += 1) {
      const one: Promise<void> = send(plan.requests[sent]!).finally(() => under.delete(one));
      under.add(one);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(under);
}

function exchange(
  agent: Agent,
  port: number,
  { method, path, headers, body }: LoadRequest,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ agent, host: '127.0.0.1', port, method, path, headers, timeout: 30_000 });
    sent.once('error', reject);
    sent.once('timeout', () => sent.destroy(new Error('no answer in 30 s')));
    sent.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.end(body);
  });
}
