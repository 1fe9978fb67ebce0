import { classes } from './attributes.ts';
import { html, type Html, trusted } from './html.ts';

/**
 * Our own line icons, drawn on a 24-unit square. They are inline because the CSP allows no `data:` image and
 * a file each would cost a request. Always decorative: the text beside them says the same.
 */
const shapes = {
  error: '<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.5M12 16.4v.1"/>',
  warning: '<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1"/>',
  success: '<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.7L16 9.5"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  arrow: '<path d="M5 12h14m-6-6 6 6-6 6"/>',
  guardian:
    '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.4-4 3-6.2 6.5-6.2s6.1 2.2 6.5 6.2"/><circle cx="17.3" cy="11.5" r="2.3"/><path d="M17.3 15.8c2.4 0 4 1.4 4.4 4.2"/>',
  pupil:
    '<path d="M12 4.5 22 9.5l-10 5-10-5z"/><path d="M6 11.8v4.4c1.5 1.8 3.5 2.6 6 2.6s4.5-.8 6-2.6v-4.4M22 9.5v5.5"/>',
  signOut:
    '<path d="M14 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20H14M10.5 12H21m-3.5-3.5L21 12l-3.5 3.5"/>',
  copy: '<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2"/><path d="M15.5 8.5V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.5"/>',
  language:
    '<path d="M3.5 6h10M8.5 3.5V6M11.5 6c-.8 4-3.5 7.2-7.5 8.8M6 9.5c1.2 2.4 3 4.1 5.4 5.2M12 20.5l4.3-10 4.2 10M13.5 17.2h5.6"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 20.5c.6-4.4 3.7-6.7 8-6.7s7.4 2.3 8 6.7"/>',
} as const;

export type IconName = keyof typeof shapes;

/** Those that point somewhere, turned round where one reads from right to left. */
const directed: readonly IconName[] = ['arrow', 'signOut'];

export function icon(name: IconName): Html {
  return html`<svg
    class="${classes('ec-icon', directed.includes(name) && 'ec-icon--directed')}"
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${trusted(shapes[name])}
  </svg>`;
}
