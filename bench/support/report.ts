import { type Figure, ratios } from './figure.ts';
import { median } from './statistics.ts';

/** The machine and the versions that the figures belong to. */
export type Conditions = Readonly<Record<string, string | number>>;

/** One table of all figures, as Markdown. */
export function renderReport(conditions: Conditions, figures: readonly Figure[]): string {
  const lines = Object.entries(conditions).map(([name, value]) => `- ${name}: ${value}`);
  lines.push(
    '',
    '| scenario | figure | measured (median, min to max) | limit of the same run | ratio (median, min to max) | goal |',
    '|---|---|---|---|---|---|',
  );
  for (const figure of figures) {
    const { limit, unit } = figure;
    const compared = ratios(figure);
    lines.push(
      `| ${[
        figure.scenario,
        figure.name,
        spread(figure.values, unit),
        limit === undefined ? '' : `${limit.name}: ${spread(limit.values, unit)}`,
        compared === undefined ? '' : spread(compared, ''),
        figure.goal,
      ].join(' | ')} |`,
    );
  }
  return lines.join('\n');
}

function spread(values: readonly number[], unit: string): string {
  const middle = `${round(median(values))}${unit === '' ? '' : ` ${unit}`}`;
  if (values.length < 2) return middle;
  return `${middle} (${round(Math.min(...values))} to ${round(Math.max(...values))})`;
}

function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}
