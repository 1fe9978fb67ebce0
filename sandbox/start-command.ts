/**
 * `npm start`: the whole program on an embedded PostgreSQL, with the stand-ins of its neighbours and a small sample
 * académie loaded through the real import.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Command } from '../src/commands/command.ts';
import type { Program } from '../src/program.ts';
import { runCommandLine } from '../src/commands/run-command-line.ts';
import { listen, startWeb } from '../src/program.ts';
import { startWorker } from '../src/worker.ts';
import { sampleIdentities } from './franceconnect/sample-identities.ts';
import { startFranceConnect } from './franceconnect/start-franceconnect.ts';
import { createSandboxPages } from './pages.ts';
import { readLegacyPeople } from './legacy/legacy-people.ts';
import { addLegacyProviders, registerLegacyProviders } from './legacy/register-legacy.ts';
import { SAMPLE_ACADEMY, SAMPLE_AGENT, loadSampleAcademy, sampleFeeds } from './sample-academy.ts';
import type { SamplePeople } from './sample-people.ts';
import { startSandboxMessaging } from './messages/start-sandbox-messaging.ts';
import { addSampleServices, registerSampleServices } from './services/register-sample-services.ts';
import { loadServiceKeys } from './services/service-keys.ts';
import { readSandboxPorts } from './settings.ts';

const ports = readSandboxPorts(process.env);

// The program's own configuration points at the stand-ins, unless it is given.
process.env.EDUCONNECT_SMTP_URL ??= `smtp://127.0.0.1:${ports.smtp}`;
process.env.EDUCONNECT_SMS_URL ??= `http://127.0.0.1:${ports.sms}/messages`;
const ownFranceConnect = `http://127.0.0.1:${ports.franceConnect}`;
if (process.env.EDUCONNECT_FRANCECONNECT_ISSUER === undefined) {
  process.env.EDUCONNECT_FRANCECONNECT_ISSUER = `${ownFranceConnect}/api/v2`;
  process.env.EDUCONNECT_FRANCECONNECT_CLIENT_ID = 'educonnect-bac-a-sable';
  process.env.EDUCONNECT_FRANCECONNECT_CLIENT_SECRET = randomBytes(24).toString('hex');
}
process.env.EDUCONNECT_LOG_LEVEL ??= 'warn';
process.env.EDUCONNECT_LEGACY_LINK ??= 'yes';

const startSandbox: Command = {
  name: 'start',
  summary: 'tout le programme avec son bac à sable',
  help: 'npm start : tout le programme, une académie d’exemple et les voisins simulés.',
  async run(context) {
    const program = await context.open();
    const { config } = program;
    const messaging = await startSandboxMessaging({
      smtpPort: ports.smtp,
      smsPort: ports.sms,
      smppPort: ports.smpp,
      smsToken: config.EDUCONNECT_SMS_TOKEN ?? '',
      smsReceiptToken: config.EDUCONNECT_SMS_RECEIPT_TOKEN,
    });
    program.onClose(messaging.close);
    await startOwnFranceConnect(program);
    await program.migrate();

    let people: SamplePeople | undefined;
    const pages = createSandboxPages({
      portalUrl: config.EDUCONNECT_PORTAL_URL,
      consoleUrl: config.EDUCONNECT_CONSOLE_URL,
      inbox: messaging.inbox,
      people: () => people,
      franceConnectUrl: ownFranceConnect,
      services: [
        { name: 'Mon ENT d’exemple', path: '/ent', detail: 'élèves et responsables, par leurs fiches AAF' },
        {
          name: 'Passeport culture d’exemple',
          path: '/culture',
          detail: 'élèves seulement : certifie la date de naissance',
        },
        {
          name: 'Un ancien compte',
          path: '/aten',
          detail: 'ATEN ou ancien ENT : la création du compte EduConnect à partir de l’ancien',
        },
      ],
    });
    const baseUrl = `http://127.0.0.1:${ports.pages}`;
    const keys = await loadServiceKeys(join(config.EDUCONNECT_DATA_DIR, 'sample-services.json'));
    const legacyProviders = registerLegacyProviders(pages, {
      portalUrl: config.EDUCONNECT_PORTAL_URL,
      baseUrl,
      portalCertificate: config.EDUCONNECT_SAML_SIGNING_CERTIFICATE,
      keys: { aten: keys.aten, ent: keys.legacyEnt },
      people: () => readLegacyPeople(join(config.EDUCONNECT_DATA_DIR, 'sample-academy')),
    });
    const services = registerSampleServices(pages, {
      portalUrl: config.EDUCONNECT_PORTAL_URL,
      baseUrl,
      idpCertificate: config.EDUCONNECT_SAML_SIGNING_CERTIFICATE,
      keys,
      feeds: sampleFeeds(config.EDUCONNECT_DATA_DIR),
    });
    await addSampleServices(await program.app('worker'), services);
    await addLegacyProviders(await program.app('worker'), legacyProviders, SAMPLE_ACADEMY);
    await listen(pages, config.EDUCONNECT_LISTEN_HOST, ports.pages, 'SANDBOX_PORT');
    program.onClose(() => pages.close());
    // Ports first, so that a taken one is said at once; the loading takes seconds.
    await startWeb(program);
    await startWorker(program);
    people = await loadSampleAcademy(program);
    announce(context.print, config.EDUCONNECT_PORTAL_URL, config.EDUCONNECT_CONSOLE_URL, people);
    return undefined;
  },
};

/** The stand-in for FranceConnect, unless the configuration names another. */
async function startOwnFranceConnect(program: Program): Promise<void> {
  const {
    EDUCONNECT_FRANCECONNECT_ISSUER: issuer,
    EDUCONNECT_FRANCECONNECT_CLIENT_ID: clientId,
    EDUCONNECT_FRANCECONNECT_CLIENT_SECRET: clientSecret,
    EDUCONNECT_PORTAL_URL: portalUrl,
  } = program.config;
  if (issuer?.startsWith(`${ownFranceConnect}/`) !== true) return;
  const started = await startFranceConnect({
    host: '127.0.0.1',
    port: ports.franceConnect,
    partner: { clientId: clientId!, clientSecret: clientSecret!, portalUrl },
    people: sampleIdentities,
  });
  program.onClose(started.close);
}

function announce(
  print: (line: string) => void,
  portal: string,
  console: string,
  people: SamplePeople,
): void {
  const { guardian } = people;
  for (const line of [
    '',
    'EduConnect est prêt.',
    '',
    `  Portail des familles      ${portal}`,
    `  Console des agents        ${console}      (${SAMPLE_AGENT.login} / ${SAMPLE_AGENT.password})`,
    `  Bac à sable               http://127.0.0.1:${ports.pages}      (SMS et e-mails reçus, services d’exemple)`,
    '',
    'Une mère à essayer, par SMS (« Responsable d’élève », puis « Je n’ai pas d’identifiant ») :',
    `  ${guardian.familyName} ${guardian.givenName}, portable ${guardian.mobile}`,
    ...guardian.children.map((child) => `  ${child.givenName}, né(e) le ${child.bornOn}`),
    '',
    'La même, par FranceConnect : « S’identifier avec FranceConnect », puis l’identité « Maëlle Yvonne TRÉVIDIC ».',
    `  Pannes, refus, clés du FranceConnect d’exemple : ${ownFranceConnect}/reglages`,
    '',
    'Des élèves à essayer, par courrier :',
    `  npm run educonnect -- notify --school ${people.lycee} --population pupils --letters courriers.pdf`,
    '',
    'Ctrl-C arrête tout, la base comprise. « npm run reset » efface les données.',
    '',
  ]) {
    print(line);
  }
}

await runCommandLine([startSandbox], ['start', ...process.argv.slice(2)]);
