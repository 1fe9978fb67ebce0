import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateAcademy } from '../../sandbox/academy/generate-academy.ts';
import { readSamplePeople, type SamplePeople } from '../../sandbox/sample-people.ts';
import {
  connect,
  freePort,
  launch,
  postmasterOf,
  type RunningProgram,
  runToEnd,
  untilPrinted,
} from './running-program.ts';

const PASSWORD = 'trois bateaux lents';

describe('kill -9 of the program and of PostgreSQL', { timeout: 240_000 }, () => {
  const parent = mkdtempSync(join(tmpdir(), 'educonnect-faults-'));
  chmodSync(parent, 0o755);
  const data = join(parent, 'data');
  const files = join(parent, 'files');
  const sms: { to: string; text: string }[] = [];
  let gateway: Server;
  let environment: Record<string, string>;
  let base: string;
  let people: SamplePeople;
  let program: RunningProgram | undefined;

  const start = async (): Promise<void> => {
    program = launch(['start'], environment);
    await untilPrinted(program, 'Portail :');
  };
  const killProgram = async (): Promise<void> => {
    program!.child.kill('SIGKILL');
    await program!.ended;
  };

  before(async () => {
    gateway = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        sms.push(JSON.parse(body) as { to: string; text: string });
        response
          .writeHead(202, { 'content-type': 'application/json' })
          .end(JSON.stringify({ id: `sms-${sms.length}` }));
      });
    });
    const gatewayPort = await freePort();
    await new Promise<void>((resolve) => gateway.listen(gatewayPort, '127.0.0.1', resolve));
    const [portal, console] = [await freePort(), await freePort()];
    base = `http://localhost:${portal}`;
    environment = {
      LANG: 'C',
      LC_ALL: 'C',
      NODE_ENV: 'development',
      EDUCONNECT_DATA_DIR: data,
      EDUCONNECT_PORTAL_PORT: String(portal),
      EDUCONNECT_CONSOLE_PORT: String(console),
      EDUCONNECT_PORTAL_URL: base,
      EDUCONNECT_CONSOLE_URL: `http://localhost:${console}`,
      EDUCONNECT_SMS_URL: `http://127.0.0.1:${gatewayPort}/messages`,
      EDUCONNECT_LOG_LEVEL: 'error',
      EDUCONNECT_SMS_PER_NUMBER_HOUR: '1000',
      EDUCONNECT_SMS_PER_NUMBER_DAY: '1000',
    };
    await generateAcademy({ out: files, schools: 12, pupils: 300 });
    people = await readSamplePeople(files);
  });

  after(async () => {
    if (program !== undefined && program.child.exitCode === null) {
      program.child.kill('SIGINT');
      await program.ended;
    }
    await new Promise((resolve) => gateway.close(resolve));
    rmSync(parent, { recursive: true, force: true });
  });

  it('completes an import by the same command, whenever it was killed', async () => {
    await runToEnd(['migrate'], environment);
    const words = ['import', join(files, '2D'), '--academy', '18'];
    for (const afterMs of [150, 600, 1200]) {
      const killed = launch(words, environment);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      killed.child.kill('SIGKILL');
      await killed.ended;
    }
    const done = await runToEnd(words, environment);
    assert.equal(done.code, 0, done.err + done.out);
    const school = await runToEnd(['import', join(files, '1D'), '--academy', '18'], environment);
    assert.equal(school.code, 0, school.err + school.out);

    await start();
    const database = await connect(data);
    const { rows } = await database.query(`
      select (select count(*)::int from guardian_record where left_at is null) as guardians,
        (select count(*)::int from account a where a.kind = 'guardian'
          and not exists (select from guardian_record g where g.account_id = a.id)) as orphans,
        (select count(*)::int from feed_run where state in ('received', 'running')) as unfinished,
        (select setting from pg_settings where name = 'server_encoding') as encoding`);
    assert.ok(rows[0].guardians > 300);
    assert.deepEqual(
      { ...rows[0], guardians: 0 },
      { guardians: 0, orphans: 0, unfinished: 0, encoding: 'UTF8' },
    );
    await database.end();
  });

  it('keeps every activation that was answered, and sends every code, when the program is killed among them', async () => {
    const answered = await Promise.race([activationsUntilKilled(), never()]);
    await start();
    const database = await connect(data);
    const { rows } = await database.query(`
      select count(*)::int as flows,
        count(*) filter (where not exists (select from one_time_code c where c.flow_id = f.id))::int as without_code,
        count(*) filter (where not exists (select from message m where m.flow_id = f.id))::int as without_message
      from flow f where f.kind = 'sms'`);
    assert.ok(answered.length > 0, 'some requests were answered before the kill');
    assert.ok(rows[0].flows >= answered.length, 'nothing acknowledged is lost');
    assert.deepEqual([rows[0].without_code, rows[0].without_message], [0, 0], 'nothing is half-applied');

    // The person goes on where they were: the cookie given before the kill still leads to the code's page.
    const page = await fetch(`${base}/activation/sms/code`, {
      headers: { cookie: answered.at(-1)! },
      redirect: 'manual',
    });
    assert.equal(page.status, 200);
    for (;;) {
      const { rows: waiting } = await database.query(
        "select count(*)::int as count from message where state in ('queued', 'sending') and not_after > now()",
      );
      if (waiting[0].count === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { rows: sent } = await database.query(
      "select count(*) filter (where state in ('sent', 'delivered'))::int as sent, count(*)::int as all from message where state <> 'suppressed'",
    );
    assert.equal(sent[0].sent, sent[0].all, 'every code left before its end');
    assert.ok(sms.length >= sent[0].sent);
    await database.end();
  });

  it('keeps every session that was answered when the program is killed among sign-ins', async () => {
    const { identifier } = await activateByHand();
    const cookies: string[] = [];
    const attempts = Array.from({ length: 8 }, () =>
      signIn(identifier).then(
        (cookie) => cookies.push(cookie),
        () => {},
      ),
    );
    await Promise.any(attempts);
    await killProgram();
    await Promise.allSettled(attempts);
    await start();
    assert.ok(cookies.length > 0);
    for (const cookie of cookies) {
      const page = await fetch(`${base}/mon-compte`, { headers: { cookie }, redirect: 'manual' });
      assert.equal(page.status, 200, 'a session that was given still opens');
    }
  });

  it('says in one line that PostgreSQL died, and the next start recovers', async () => {
    process.kill(await postmasterOf(data), 'SIGKILL');
    const { code, err } = await program!.ended;
    assert.equal(code, 1);
    assert.match(err, /PostgreSQL s’est arrêté/);
    await start();
    const page = await fetch(`${base}/connexion`);
    assert.equal(page.status, 200);
    await killProgram();
    await start();
  });

  /** Requests codes by four hands, kills the program in the middle. @returns the cookies of answered requests */
  async function activationsUntilKilled(): Promise<string[]> {
    const answered: string[] = [];
    const { familyName, givenName, mobile } = people.guardian;
    const hand = async (): Promise<void> => {
      for (;;) {
        const form = await openForm('/activation/sms');
        const response = await post('/activation/sms', form, { familyName, givenName, mobile });
        if (response.status === 303) answered.push(cookiesOf(response));
        if (answered.length === 8) await killProgram();
      }
    };
    await Promise.allSettled([hand(), hand(), hand(), hand()]);
    return answered;
  }

  const never = (): Promise<never> => new Promise(() => {});

  /** Takes the sample mother through the whole journey by HTTP, reading the code where the gateway got it. */
  async function activateByHand(): Promise<{ identifier: string }> {
    const { familyName, givenName, mobile } = people.guardian;
    const before = sms.length;
    const opened = await post('/activation/sms', await openForm('/activation/sms'), {
      familyName,
      givenName,
      mobile,
    });
    let cookie = cookiesOf(opened);
    while (sms.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
    const code = /\b(\d{6})\b/.exec(sms.at(-1)!.text)![1]!;
    const step = async (path: string, fields: Record<string, string>): Promise<Response> => {
      const response = await post(path, await openForm(path, cookie), fields);
      assert.equal(response.status, 303, await response.text());
      cookie = mergeCookies(cookie, cookiesOf(response));
      return response;
    };
    await step('/activation/sms/code', { code });
    const { body } = await openForm('/activation/sms/enfants', cookie);
    const dates: Record<string, string> = {};
    for (const child of people.guardian.children) {
      const [day, month, year] = child.bornOn.split('/');
      const name = new RegExp(`${child.givenName}[\\s\\S]*?name="(enfant-[0-9a-f-]{36})-day"`).exec(
        body,
      )![1]!;
      Object.assign(dates, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
    }
    await step('/activation/sms/enfants', dates);
    await step('/activation/sms/mot-de-passe', { password: PASSWORD, confirmation: PASSWORD });
    const done = await (await fetch(`${base}/activation/sms/fin`, { headers: { cookie } })).text();
    return { identifier: /ec-copyable__value"[^>]*>([^<]+)</.exec(done)![1]!.trim() };
  }

  async function signIn(identifier: string): Promise<string> {
    const path = '/connexion/responsable';
    const response = await post(path, await openForm(path), { j_username: identifier, j_password: PASSWORD });
    assert.equal(response.status, 303);
    return cookiesOf(response);
  }

  async function openForm(
    path: string,
    cookie = '',
  ): Promise<{ cookie: string; csrf: string; body: string }> {
    const response = await fetch(base + path, { headers: { cookie }, redirect: 'manual' });
    const body = await response.text();
    const csrf = /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
    return { cookie: mergeCookies(cookie, cookiesOf(response)), csrf, body };
  }

  function post(
    path: string,
    form: { cookie: string; csrf: string },
    fields: Record<string, string>,
  ): Promise<Response> {
    return fetch(base + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: form.cookie, origin: base },
      body: new URLSearchParams({ csrf: form.csrf, ...fields }),
    });
  }

  const cookiesOf = (response: Response): string =>
    response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0]!)
      .join('; ');

  const mergeCookies = (first: string, second: string): string => {
    const all = new Map(
      `${first}; ${second}`
        .split('; ')
        .filter((pair) => pair.includes('='))
        .map((pair) => [pair.slice(0, pair.indexOf('=')), pair] as const),
    );
    return [...all.values()].join('; ');
  };
});
