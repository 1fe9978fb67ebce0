/**
 * The longest that one sending may take, and the lease of its row, which must be longer: a row is then never with two
 * living workers, and one whose worker was killed waits no longer than its lease.
 */
export const SEND_LIMITS = {
  sms: { httpTimeoutMs: 8_000, smppTimeoutMs: 4_000, leaseSeconds: 10 },
  email: { timeoutMs: 8_000, deadlineMs: 20_000, leaseSeconds: 30 },
} as const;
