import { isIP } from 'node:net';
import { type Config, ConfigError } from '../config.ts';
import type { SmtpMailOptions } from './mail/smtp-mail-port.ts';
import { smsReceiptPath } from './sms/http-receipt.ts';
import type { HttpSmsOptions } from './sms/http-sms-port.ts';
import type { SmppSmsOptions } from './sms/smpp/smpp-sms-port.ts';

/** What of each port's options the configuration says; the ports' waits and sizes are ours (`send-limits.ts`). */
export type CarrierSettings = {
  smtp: Pick<
    SmtpMailOptions,
    'host' | 'port' | 'security' | 'user' | 'password' | 'from' | 'messageIdDomain'
  >;
  sms:
    | ({ transport: 'http' } & Pick<HttpSmsOptions, 'url' | 'token' | 'sender' | 'receiptUrl'>)
    | ({ transport: 'smpp' } & Pick<
        SmppSmsOptions,
        'host' | 'port' | 'tls' | 'bind' | 'sender' | 'window' | 'receiptIds'
      >);
};

/** Reads the addresses of the carriers. Throws a ConfigError that names the setting and never repeats its value. */
export function carrierSettings(config: Config): CarrierSettings {
  return { smtp: smtpSettings(config), sms: smsSettings(config) };
}

function smtpSettings(config: Config): CarrierSettings['smtp'] {
  const url = readUrl('EDUCONNECT_SMTP_URL', config.EDUCONNECT_SMTP_URL, ['smtp:', 'smtps:']);
  const from = /^\s*([^<>"]*?)\s*<([^<>\s@]+@([^<>\s@]+))>\s*$/.exec(config.EDUCONNECT_MAIL_FROM);
  if (from === null) throw new ConfigError(['EDUCONNECT_MAIL_FROM : à écrire « Nom <adresse> »']);
  const implicit = url.protocol === 'smtps:';
  return {
    host: hostOf(url),
    port: Number(url.port) || (implicit ? 465 : 587),
    // In clear on this machine only.
    security: implicit ? 'implicit' : isLoopback(hostOf(url)) ? 'none' : 'starttls',
    ...(url.username === '' ? {} : account('EDUCONNECT_SMTP_URL', url)),
    from: { name: from[1] ?? '', address: from[2] ?? '' },
    messageIdDomain: from[3] ?? '',
  };
}

function smsSettings(config: Config): CarrierSettings['sms'] {
  const sender = config.EDUCONNECT_SMS_SENDER;
  if (!/^(?:\+?\d{3,15}|[A-Za-z0-9 ]{1,11})$/.test(sender))
    throw new ConfigError([
      'EDUCONNECT_SMS_SENDER : un numéro, ou 11 lettres et chiffres au plus, sans accent',
    ]);
  const name = 'EDUCONNECT_SMS_URL';
  if (config.EDUCONNECT_SMS_TRANSPORT === 'http') {
    const url = readUrl(name, config.EDUCONNECT_SMS_URL, ['http:', 'https:']);
    if (url.protocol === 'http:' && !isLoopback(hostOf(url)))
      throw new ConfigError([`${name} : https est obligatoire vers une autre machine`]);
    return {
      transport: 'http',
      url: url.href,
      // `readConfig` refuses to go without.
      token: config.EDUCONNECT_SMS_TOKEN ?? '',
      sender,
      receiptUrl: `${config.EDUCONNECT_PORTAL_URL}${smsReceiptPath}`,
    };
  }
  const url = readUrl(name, config.EDUCONNECT_SMS_URL, ['smpp:', 'smpps:']);
  const secure = url.protocol === 'smpps:';
  const { user: systemId, password } = account(name, url);
  if (!/^[!-~]{1,15}$/.test(systemId) || !/^[!-~]{0,8}$/.test(password))
    throw new ConfigError([
      `${name} : SMPP demande un identifiant de 1 à 15 caractères et un mot de passe de 8 au plus, sans accent`,
    ]);
  const window = Number(url.searchParams.get('window') ?? 10);
  if (!Number.isInteger(window) || window < 1 || window > 1000)
    throw new ConfigError([`${name} : window est un nombre de 1 à 1000`]);
  return {
    transport: 'smpp',
    host: hostOf(url),
    port: Number(url.port) || (secure ? 3550 : 2775),
    tls: secure ? {} : false,
    bind: { systemId, password, systemType: url.searchParams.get('system-type') ?? '' },
    sender,
    window,
    receiptIds: url.searchParams.get('receipt-ids') === 'decimal' ? 'decimal-of-hexadecimal' : 'same',
  };
}

function readUrl(name: string, value: string, protocols: readonly string[]): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || url.hostname === '' || !protocols.includes(url.protocol))
    throw new ConfigError([
      `${name} : adresse attendue en ${protocols.map((one) => `${one}//`).join(' ou ')}`,
    ]);
  return url;
}

function account(name: string, url: URL): { user: string; password: string } {
  try {
    return { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  } catch {
    throw new ConfigError([`${name} : un % de l’identifiant ou du mot de passe s’écrit %25`]);
  }
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
