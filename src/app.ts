import { createLeakedPasswordService } from './accounts/leaked-password-service.ts';
import { createPasswordRules, type PasswordRules } from './accounts/password-rules.ts';
import type { Config } from './config.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { type Keyring, parseKeyring } from './platform/crypto/keyring.ts';
import { createPasswordHasher, type PasswordHasher } from './platform/crypto/password-hasher.ts';
import type { Database } from './platform/database/database.ts';
import type { Log } from './platform/log.ts';

/**
 * What every use case gets as its first argument: built once at start, passed by hand. Use cases take
 * `(app, input)`, open one transaction of `app.database` and return a value.
 */
export type App = {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Under the role of this part of the program: web or worker. */
  readonly database: Database;
  readonly keyrings: {
    /** Password hashes. */
    readonly password: Keyring;
    readonly provisional: Keyring;
    /** Recipients and parameters of messages. */
    readonly message: Keyring;
  };
  /** Form tokens, codes, counters of attempts. */
  readonly hmacKey: Buffer;
  /** Identifiers given to services. */
  readonly pseudonymKey: Buffer;
  readonly hasher: PasswordHasher;
  readonly passwordRules: PasswordRules;
};

export function buildApp(parts: {
  config: Config;
  database: Database;
  log: Log;
  clock?: Clock;
  /** Shared by the parts of one process: hashing is bounded by its cores. */
  hasher?: PasswordHasher;
  passwordRules?: PasswordRules;
}): App {
  const { config } = parts;
  return {
    config,
    clock: parts.clock ?? systemClock,
    log: parts.log,
    database: parts.database,
    keyrings: {
      password: parseKeyring(config.EDUCONNECT_PASSWORD_KEYS),
      provisional: parseKeyring(config.EDUCONNECT_PROVISIONAL_KEYS),
      message: parseKeyring(config.EDUCONNECT_MESSAGE_KEYS),
    },
    hmacKey: Buffer.from(config.EDUCONNECT_HMAC_KEY, 'base64'),
    pseudonymKey: Buffer.from(config.EDUCONNECT_PSEUDONYM_KEY, 'base64'),
    hasher: parts.hasher ?? openHasher(config),
    passwordRules: parts.passwordRules ?? openPasswordRules(config, parts.log),
  };
}

/** The hasher of this process. Close it at the end: it holds threads. */
export function openHasher(config: Config): PasswordHasher {
  return createPasswordHasher({
    ...(config.EDUCONNECT_HASH_CONCURRENCY === 0 ? {} : { concurrency: config.EDUCONNECT_HASH_CONCURRENCY }),
    queueLimit: config.EDUCONNECT_HASH_QUEUE,
    maxWaitMs: 2000,
    reservedShare: 0.1,
  });
}

/** The password rules of this process. Close them at the end: they hold a thread. */
export function openPasswordRules(config: Config, log: Log): PasswordRules {
  const { EDUCONNECT_LEAKED_PASSWORDS_URL: url, EDUCONNECT_LEAKED_PASSWORDS_TIMEOUT_MS: timeoutMs } = config;
  return createPasswordRules({
    leakedPasswords: url === undefined ? undefined : createLeakedPasswordService({ url, timeoutMs, log }),
  });
}
