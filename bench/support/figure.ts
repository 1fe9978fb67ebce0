import { median } from './statistics.ts';

/** One line of the table. `values` holds one value a repeat. */
export type Figure = {
  scenario: string;
  name: string;
  unit: string;
  values: readonly number[];
  /** What the same run measured of the machine itself, repeat by repeat, in the same unit. */
  limit?: { name: string; values: readonly number[] };
  /** In words: docs/benchmarks.md. */
  goal: string;
};

/** Ours over the limit, repeat by repeat; undefined when there is nothing to compare with. */
export function ratios(figure: Figure): number[] | undefined {
  const { limit } = figure;
  if (limit === undefined) return undefined;
  const last = median(limit.values);
  return figure.values.map((value, index) => value / (limit.values[index] ?? last));
}
