/** The network of an internet address: enough to know one's own again, not to follow somebody. */
export function networkOf(address: string | null): string | null {
  if (address === null) return null;
  const bare = address.split('/')[0]!.replace(/^::ffff:(?=\d+\.)/i, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(bare)) return `${bare.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = bare.split('::');
  const groups = head.split(':').filter(Boolean);
  const ends = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const whole =
    tail === undefined
      ? groups
      : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - ends.length)).fill('0'), ...ends];
  return `${whole.slice(0, 3).join(':')}::/48`;
}
