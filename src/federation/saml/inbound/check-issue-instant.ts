/** Seconds after which a request is too old to be answered: a slow phone fits, a bookmark does not. */
export const requestLifetimeSeconds = 600;
/** Seconds by which a service's clock may be ahead of ours. */
const allowedAheadSeconds = 180;

/** Rule: a request is recent: issued at most ten minutes ago, and not in the future but for clocks that differ. */
export function checkIssueInstant(
  issueInstant: string,
  now: Date,
): 'issue-instant-old' | 'issue-instant-future' | 'structure-invalid' | undefined {
  const ageSeconds = (now.getTime() - Date.parse(issueInstant)) / 1000;
  // The thirteenth month has the right form and is no date.
  if (Number.isNaN(ageSeconds)) return 'structure-invalid';
  if (ageSeconds > requestLifetimeSeconds) return 'issue-instant-old';
  return ageSeconds < -allowedAheadSeconds ? 'issue-instant-future' : undefined;
}
