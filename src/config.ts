import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { retentionSettings } from './retention-settings.ts';
import { whole } from './whole-setting.ts';

/**
 * The configuration: the only reader of the environment. Each setting's description is its documentation
 * (docs/configuration.md is generated from here). A setting marked secret may also be given as a file, by the
 * same name with `_FILE`.
 */

const address = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), 'an http(s) address')
    .transform((value) => value.replace(/\/+$/, ''));

const optionalAddress = z
  .string()
  .optional()
  .refine(
    (value) => value === undefined || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
    'an http(s) address',
  );

const list = z
  .string()
  .default('')
  .transform((value) => value.split(/[\s,]+/).filter(Boolean));

const secret = (description: string) => z.string().min(1).describe(description).meta({ secret: true });

export const settings = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('`production` refuses to start without its secrets and over plain http.'),

  EDUCONNECT_DATA_DIR: z
    .string()
    .default('./data')
    .transform((value) => resolve(value))
    .describe(
      'Folder of what the program keeps on disk in development: embedded database, secrets, samples.',
    ),
  EDUCONNECT_PORTAL_URL: address('http://localhost:3000').describe(
    'Public address of the portal. Every link is built from it.',
  ),
  EDUCONNECT_CONSOLE_URL: address('http://localhost:3001').describe('Public address of the agents’ console.'),
  EDUCONNECT_LISTEN_HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  EDUCONNECT_PORTAL_PORT: whole(3000, 0, 65535).describe('Port of the portal. 0: any free port.'),
  EDUCONNECT_CONSOLE_PORT: whole(3001, 0, 65535).describe('Port of the console. 0: any free port.'),
  EDUCONNECT_TRUSTED_PROXIES: list.describe(
    'Addresses (CIDR) of the proxies whose X-Forwarded-For is believed, comma-separated.',
  ),
  EDUCONNECT_LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('Level of the log.'),
  EDUCONNECT_THEME_DIR: z
    .string()
    .optional()
    .describe(
      'Folder of a theme: a file of the same path takes the place of ours (`css/educonnect.css`), `theme.css` is added after our stylesheet.',
    ),
  EDUCONNECT_SIGNIN_HEADING: z
    .string()
    .max(80)
    .optional()
    .describe('Heading above identifier and password in French, instead of ours (R49).'),
  EDUCONNECT_BANNER: z
    .string()
    .default('')
    .describe('Message shown to everybody on the sign-in pages (R60).'),
  EDUCONNECT_LEGACY_LINK: z
    .enum(['yes', 'no'])
    .default('no')
    .describe(
      'Whether the sign-in pages lead to « Mon ancien compte » (ATEN, ENT). The page itself always answers.',
    ),

  EDUCONNECT_CONTACTS_FILE: z
    .string()
    .optional()
    .describe(
      'JSON file of what only the operator knows: publisher, host, whom to ask about personal data, help desks of each académie with their hours (docs/operations.md).',
    ),

  DATABASE_URL: z
    .string()
    .optional()
    .describe(
      'PostgreSQL ≥ 15 as the owner of the tables, for `migrate`. When absent, the embedded PostgreSQL is used.',
    ),
  DATABASE_WEB_URL: z.string().optional().describe('PostgreSQL as the role educonnect_web.'),
  DATABASE_WORKER_URL: z.string().optional().describe('PostgreSQL as the role educonnect_worker.'),
  DATABASE_JOURNAL_URL: z.string().optional().describe('PostgreSQL as the role educonnect_journal.'),
  DATABASE_JOBS_URL: z
    .string()
    .optional()
    .describe('PostgreSQL as the role educonnect_jobs, owner of the job queue only.'),
  DATABASE_MAX_CONNECTIONS: whole(20, 2, 500).describe('Most connections a process opens under one role.'),
  EDUCONNECT_DATABASE_PORT: whole(0, 0, 65535).describe('Port of the embedded PostgreSQL. 0: any free port.'),

  EDUCONNECT_PASSWORD_KEYS: secret(
    'Keyring that encrypts password hashes: `id:base64` of 32 bytes, the current one first, comma-separated.',
  ),
  EDUCONNECT_PROVISIONAL_KEYS: secret('Keyring that encrypts provisional passwords.'),
  EDUCONNECT_MESSAGE_KEYS: secret('Keyring that encrypts messages waiting to be sent.'),
  EDUCONNECT_HMAC_KEY: secret('32 bytes in base64: form tokens, codes, counters of attempts.'),
  EDUCONNECT_PSEUDONYM_KEY: secret('32 bytes in base64: identifiers given to services. Never changes (R12).'),
  EDUCONNECT_SAML_SIGNING_KEY: secret('RSA private key (PEM) that signs SAML answers.'),
  EDUCONNECT_SAML_SIGNING_CERTIFICATE: secret('Certificate (PEM) of that key.'),
  EDUCONNECT_SAML_NEXT_CERTIFICATE: z
    .string()
    .optional()
    .describe(
      'Certificate (PEM) of the next SAML key: published in the metadata some weeks before the key is used.',
    ),
  EDUCONNECT_JOURNAL_SEAL_KEY: secret('Ed25519 private key (PEM) that seals the journal.'),

  EDUCONNECT_FRANCECONNECT_ISSUER: optionalAddress.describe(
    'Issuer of FranceConnect, `https://…/api/v2`: everything else is read from its discovery document. Absent: no ' +
      'FranceConnect. To cut it for a while, see `educonnect upstream`.',
  ),
  EDUCONNECT_FRANCECONNECT_CLIENT_ID: z
    .string()
    .optional()
    .describe('Client id given by FranceConnect. Its callback is `<portal>/connexion/franceconnect/retour`.'),
  EDUCONNECT_FRANCECONNECT_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Client secret given by FranceConnect.')
    .meta({ secret: true }),
  EDUCONNECT_FRANCECONNECT_DECRYPTION_KEY: z
    .string()
    .optional()
    .describe(
      'Private key (PEM, RSA or P-256) with which FranceConnect’s answers are decrypted, when encryption was asked for.',
    )
    .meta({ secret: true }),
  EDUCONNECT_FRANCECONNECT_TIMEOUT_MS: whole(5000, 100, 30_000).describe(
    'Longest wait for FranceConnect in one request, in milliseconds; the person is then shown the other ways in.',
  ),

  EDUCONNECT_SMTP_URL: z
    .string()
    .default('smtp://127.0.0.1:3025')
    .describe(
      'SMTP server: `smtp://user:password@host:port` (STARTTLS is required, except on this machine) or `smtps://…`.',
    ),
  EDUCONNECT_MAIL_FROM: z
    .string()
    .default('Administrateur des services en ligne <noreply@educonnect.example>')
    .describe('Sender of e-mails.'),
  EDUCONNECT_SMS_TRANSPORT: z.enum(['http', 'smpp']).default('http').describe('How SMS leave.'),
  EDUCONNECT_SMS_URL: z
    .string()
    .default('http://127.0.0.1:3026/messages')
    .describe(
      'SMS gateway: http(s) address, or `smpp://system-id:password@host:port` (`smpps://` over TLS). For SMPP, ' +
        '`?window=10` submissions at once, `&system-type=…`, and `&receipt-ids=decimal` where the gateway answers ' +
        'an id in hexadecimal and repeats it in decimal.',
    ),
  EDUCONNECT_SMS_TOKEN: z
    .string()
    .optional()
    .describe('Bearer token of the SMS gateway. Needed over HTTP only.')
    .meta({ secret: true }),
  EDUCONNECT_SMS_RECEIPT_TOKEN: secret('Token that the gateway shows when it posts delivery receipts.'),
  EDUCONNECT_SMS_SENDER: z
    .string()
    .max(11)
    .default('EduConnect')
    .describe('Sender shown on SMS, at most 11 characters.'),

  EDUCONNECT_SMS_PREFIXES: z
    .string()
    .default('+336,+337,+590690,+590691,+262692,+262693,+262639,+594694,+596696,+596697')
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .describe('Beginnings of numbers to which an SMS may be sent, comma-separated.'),
  EDUCONNECT_SMS_PER_NUMBER_HOUR: whole(3, 1, 1000).describe('SMS to one number in an hour.'),
  EDUCONNECT_SMS_PER_NUMBER_DAY: whole(6, 1, 1000).describe('SMS to one number in a day.'),
  EDUCONNECT_SMS_PER_ADDRESS_HOUR: whole(200, 1, 1_000_000).describe(
    'SMS asked from one internet address in an hour. A school shares one address.',
  ),
  EDUCONNECT_SMS_PER_HOUR: whole(200_000, 1, 100_000_000).describe('SMS in an hour, all together: a fuse.'),

  EDUCONNECT_CODE_AGAIN_SECONDS: whole(60, 0, 600).describe(
    'Seconds before another code may be asked in the same journey.',
  ),
  EDUCONNECT_CODE_MINUTES: whole(30, 1, 120).describe('Life of a code sent by SMS, in minutes (R72).'),
  EDUCONNECT_CODE_TRIES: whole(5, 1, 10).describe('Tries of one code.'),
  EDUCONNECT_FLOW_MINUTES: whole(60, 5, 240).describe('Time to finish an activation, in minutes.'),
  EDUCONNECT_RECOVERY_MINUTES: whole(60, 5, 1440).describe(
    'Life of a link that lets a lost password be replaced, in minutes.',
  ),
  EDUCONNECT_RECOVERIES_PER_IDENTIFIER_DAY: whole(10, 1, 1000).describe(
    'Messages asked for one typed identifier in a day by people who lost their password.',
  ),
  EDUCONNECT_PROOF_MINUTES: whole(10, 1, 60).describe(
    'Minutes after which somebody signed in proves again who they are before a change that matters.',
  ),
  EDUCONNECT_CONFIRM_HOURS: whole(24, 1, 168).describe(
    'Life of a link that confirms an e-mail address, in hours.',
  ),
  EDUCONNECT_PROVISIONAL_DAYS: whole(92, 1, 366).describe(
    'Life of a provisional password, in days (three months).',
  ),
  EDUCONNECT_BIRTH_DATE_TRIES: whole(5, 1, 20).describe(
    'Wrong birth dates for one child before a day of waiting.',
  ),
  EDUCONNECT_MISSING_CHILD_TRIES: whole(5, 1, 1_000_000).describe(
    'Questions « Pourquoi je ne vois pas mon enfant ? » of one account in a day; twice as many about one child.',
  ),
  EDUCONNECT_PASSWORD_PROFILE: z
    .enum(['standard', 'historique'])
    .default('standard')
    .describe('Password rules for families. `historique`: the rule of 2019 (R99).'),
  EDUCONNECT_LEAKED_PASSWORDS_URL: z
    .string()
    .optional()
    .refine((value) => value === undefined || /^https?:\/\/\S+$/.test(value), 'an http(s) address')
    .transform((value) => value?.replace(/\/+$/, ''))
    .describe(
      'Range service of leaked passwords: five characters of a SHA-1 are added to this address. When absent, only the list inside is used.',
    ),
  EDUCONNECT_LEAKED_PASSWORDS_TIMEOUT_MS: whole(1500, 100, 10_000).describe(
    'Time given to that service; without an answer the password is accepted, and the log says so.',
  ),
  EDUCONNECT_SIGNIN_TRIES: whole(10, 1, 100).describe(
    'Passwords tried for one typed identifier in a quarter of an hour.',
  ),
  EDUCONNECT_HASH_CONCURRENCY: whole(0, 0, 64).describe(
    'Passwords hashed at the same time. 0: the number of cores.',
  ),
  EDUCONNECT_HASH_QUEUE: whole(64, 1, 10_000).describe(
    'Sign-ins that may wait for a hash before the next are answered « revenez ».',
  ),
  EDUCONNECT_GUARDIAN_IDLE_MINUTES: whole(30, 1, 1440).describe(
    'A guardian’s session ends after this time unused.',
  ),
  EDUCONNECT_GUARDIAN_SESSION_HOURS: whole(8, 1, 72).describe('Longest session of a guardian.'),
  EDUCONNECT_PUPIL_IDLE_MINUTES: whole(20, 1, 1440).describe(
    'A pupil’s session ends after this time unused.',
  ),
  EDUCONNECT_PUPIL_SESSION_HOURS: whole(4, 1, 72).describe('Longest session of a pupil.'),
  EDUCONNECT_AGENT_IDLE_MINUTES: whole(30, 1, 1440).describe(
    'An agent’s session ends after this time unused.',
  ),
  EDUCONNECT_AGENT_SESSION_HOURS: whole(8, 1, 72).describe('Longest session of an agent.'),

  ...retentionSettings,

  EDUCONNECT_BRAKE_SCHOOL_PERCENT: whole(10, 0, 100).describe(
    'A feed that takes away more than this share of a school is held.',
  ),
  EDUCONNECT_BRAKE_ACADEMY_PERCENT: whole(5, 0, 100).describe(
    'A feed that takes away more than this share of an académie is held.',
  ),
} as const;

const schema = z.object(settings);
export type Config = z.infer<typeof schema>;

/** The settings that hold secrets. */
export const secretNames = Object.entries(settings)
  .filter(([, setting]) => setting.meta()?.secret === true)
  .map(([name]) => name) as readonly (keyof Config)[];

/** What is wrong with the configuration, one line a problem. Never the value of a secret. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The process's environment; other rooms get it from here, never from `process`. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;

/** Reads the configuration from the environment given. Throws ConfigError with every problem at once. */
export function readConfig(given: Readonly<Record<string, string | undefined>> = environment): Config {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of Object.keys(settings)) {
    const path = given[`${name}_FILE`];
    const value = given[name];
    if (value !== undefined && value !== '') values[name] = value;
    else if (path !== undefined && path !== '') {
      try {
        values[name] = readFileSync(path, 'utf8').trim();
      } catch {
        problems.push(`${name}_FILE : le fichier ${path} ne peut pas être lu`);
      }
    }
  }
  const parsed = schema.safeParse(values);
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]);
    problems.push(
      values[name] === undefined
        ? `${name} manque${secretNames.includes(name as keyof Config) ? ` (ou ${name}_FILE)` : ''}`
        : `${name} : ${issue.message}`,
    );
  }
  problems.push(...smsProblems(values));
  if (parsed.success) problems.push(...franceConnectProblems(parsed.data));
  if (parsed.success && parsed.data.NODE_ENV === 'production')
    problems.push(...productionProblems(parsed.data));
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return parsed.data;
}

/** Told with all that is missing, even when the rest cannot be read. */
function smsProblems(values: Readonly<Record<string, string>>): string[] {
  const isHttp = (values.EDUCONNECT_SMS_TRANSPORT ?? 'http') === 'http';
  return isHttp && values.EDUCONNECT_SMS_TOKEN === undefined
    ? ['EDUCONNECT_SMS_TOKEN manque (ou EDUCONNECT_SMS_TOKEN_FILE)']
    : [];
}

function franceConnectProblems(config: Config): string[] {
  if (config.EDUCONNECT_FRANCECONNECT_ISSUER === undefined) return [];
  return (['EDUCONNECT_FRANCECONNECT_CLIENT_ID', 'EDUCONNECT_FRANCECONNECT_CLIENT_SECRET'] as const)
    .filter((name) => config[name] === undefined)
    .map((name) => `${name} manque : EDUCONNECT_FRANCECONNECT_ISSUER est donné`);
}

function productionProblems(config: Config): string[] {
  const problems: string[] = [];
  if (config.EDUCONNECT_FRANCECONNECT_ISSUER?.startsWith('http:') === true)
    problems.push('EDUCONNECT_FRANCECONNECT_ISSUER : https est obligatoire en production');
  for (const name of ['EDUCONNECT_PORTAL_URL', 'EDUCONNECT_CONSOLE_URL'] as const) {
    if (!config[name].startsWith('https://')) problems.push(`${name} : https est obligatoire en production`);
  }
  for (const name of [
    'DATABASE_WEB_URL',
    'DATABASE_WORKER_URL',
    'DATABASE_JOURNAL_URL',
    'DATABASE_JOBS_URL',
  ] as const) {
    if (config[name] === undefined) problems.push(`${name} manque`);
  }
  return problems;
}
