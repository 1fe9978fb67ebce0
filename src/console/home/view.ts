import type { Agent } from '../../delegation/agent.store.ts';
import { table } from '../../ui/components/table.ts';
import { html, type Html } from '../../ui/html.ts';
import { texts } from '../../ui/i18n/texts.ts';
import type { StateCounts } from '../accounts-by-state.store.ts';

/** Accueil: who is signed in, how fresh the data are, and accounts by state. Rows and columns add up. */
export function homeView(model: {
  agent: Agent;
  freshness: { at: Date; timeZone: string } | undefined;
  counts: Record<'guardian' | 'pupil', StateCounts>;
}): Html {
  const { home: t, roles } = texts('fr').console;
  const { agent, counts } = model;
  const columns = ['unnotified', 'notified', 'activating', 'active', 'total'] as const;
  const row = (label: string, count: StateCounts): string[] => [
    label,
    ...columns.map((column) => String(count[column])),
  ];
  return html`<h1>${t.title}</h1>
    <p class="fr-text--lead"><bdi>${t.welcome(agent.displayName)}</bdi></p>
    <p>${roles[agent.role]}</p>
    ${table({
      caption: t.accounts,
      columns: [{ label: t.population }, ...columns.map((column) => ({ label: t[column], numeric: true }))],
      rows: [row(t.guardians, counts.guardian), row(t.pupils, counts.pupil)],
    })}
    <p>${model.freshness === undefined ? t.neverFed : t.freshness(...instant(model.freshness))}</p>`;
}

/** The day and the time where the académie is: « 12/08/2020 », « 19:46 ». */
function instant({ at, timeZone }: { at: Date; timeZone: string }): [day: string, time: string] {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('fr-FR', { ...options, timeZone }).format(at);
  return [part({ dateStyle: 'short' }), part({ timeStyle: 'short' })];
}
