import { attributes } from '../attributes.ts';
import { html, type Html } from '../html.ts';
import { icon, type IconName } from '../icon.ts';

/** A big choice: the whole tile is the button. Sends its form with `name=value`, or is a link with `href`. */
export type ChoiceTileOptions = {
  label: string;
  detail?: string | undefined;
  icon: IconName;
  id?: string | undefined;
} & ({ name: string; value: string } | { href: string });

export function choiceTile(options: ChoiceTileOptions): Html {
  const content = html`<span class="ec-tile__icon">${icon(options.icon)}</span>
    <span class="ec-tile__text">
      <span class="ec-tile__label">${options.label}</span>
      ${options.detail !== undefined && html`<span class="ec-tile__detail">${options.detail}</span>`}
    </span>
    <span class="ec-tile__arrow">${icon('arrow')}</span>`;
  const own = attributes({ id: options.id });
  return 'href' in options
    ? html`<a class="ec-tile" href="${options.href}" ${own}>${content}</a>`
    : html`<button class="ec-tile" type="submit" name="${options.name}" value="${options.value}" ${own}>
        ${content}
      </button>`;
}

/** Tiles side by side where there is room. */
export function choiceTiles(tiles: readonly Html[]): Html {
  return html`<div class="ec-tiles">${tiles}</div>`;
}
