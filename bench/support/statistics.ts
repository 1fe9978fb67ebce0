/** The value below which a share of the values lies (nearest rank). Throws on none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('no value was measured');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Cliff's delta: how much more often a value of `a` is above one of `b` than below, from -1 to 1. Below 0.147 the two
 * are commonly called alike.
 */
export function cliffsDelta(a: readonly number[], b: readonly number[]): number {
  const sorted = [...b].sort((x, y) => x - y);
  const below = (value: number, orEqual: boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let sum = 0;
  for (const value of a) sum += below(value, false) - (sorted.length - below(value, true));
  return sum / (a.length * b.length);
}
