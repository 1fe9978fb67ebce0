/** Where the stand-ins of the neighbours listen. Overridden by the variables named beside each. */
export const SANDBOX_PORTS = {
  /** SANDBOX_PORT: pages of the sandbox. */
  pages: 3002,
  /** SANDBOX_SMTP_PORT */
  smtp: 3025,
  /** SANDBOX_SMS_PORT */
  sms: 3026,
  /** SANDBOX_SMPP_PORT */
  smpp: 3027,
  /** SANDBOX_FRANCECONNECT_PORT */
  franceConnect: 3028,
} as const;

export type SandboxPorts = { -readonly [K in keyof typeof SANDBOX_PORTS]: number };

type Environment = Readonly<Record<string, string | undefined>>;

/** The sandbox's ports, from the environment. */
export function readSandboxPorts(environment: Environment): SandboxPorts {
  const port = (name: string, fallback: number): number => Number(environment[name] ?? fallback);
  return {
    pages: port('SANDBOX_PORT', SANDBOX_PORTS.pages),
    smtp: port('SANDBOX_SMTP_PORT', SANDBOX_PORTS.smtp),
    sms: port('SANDBOX_SMS_PORT', SANDBOX_PORTS.sms),
    smpp: port('SANDBOX_SMPP_PORT', SANDBOX_PORTS.smpp),
    franceConnect: port('SANDBOX_FRANCECONNECT_PORT', SANDBOX_PORTS.franceConnect),
  };
}
