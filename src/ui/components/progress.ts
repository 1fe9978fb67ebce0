import { html, type Html } from '../html.ts';

/**
 * How far a long work is. `done` and `total` in the same unit. The page is fetched again every few seconds and
 * this part replaced while JavaScript runs; give a link that reloads for the others.
 */
export function progress(options: {
  id: string;
  label: string;
  done: number;
  total: number;
  /** Stops the reloading once finished. */
  running?: boolean | undefined;
}): Html {
  const { id, label, done, total, running = false } = options;
  return html`<div class="ec-progress" id="${id}" ${running && html` data-live="2"`}>
    <label for="${id}-bar">${label}</label>
    <progress id="${id}-bar" max="${total}" value="${done}"></progress>
    <p class="ec-progress__count">${done} / ${total}</p>
  </div>`;
}
