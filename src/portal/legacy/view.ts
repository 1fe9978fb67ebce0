import { legacyPaths } from '../../federation/saml/legacy/legacy-endpoints.ts';
import { alert } from '../../ui/components/alert.ts';
import { card } from '../../ui/components/card.ts';
import { linkButton } from '../../ui/components/link-button.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { withHandle } from '../service-handle.ts';
import { frenchDate } from '../written.ts';
import { waysView } from './ways-view.ts';

/** One kind of legacy account of an académie. */
export type LegacyDoor = {
  /** Of the source. */
  id: string;
  name: string;
  /** What is set for the whole académie; undefined: no date yet. */
  cutover: { lastDay: string; isOver: boolean } | undefined;
};

/** `/ancien-compte?academie=18`, the pending service kept. */
function academyAddress(code: string, handle: string | undefined): string {
  const address = `/ancien-compte?academie=${code}`;
  return handle === undefined ? address : `${address}&suite=${encodeURIComponent(handle)}`;
}

/** The choice of an académie, among those that still have legacy accounts. */
export function academiesView(
  language: Language,
  model: {
    academies: readonly { code: string; name: string }[];
    isUnknown: boolean;
    serviceHandle: string | undefined;
  },
): Html {
  const t = texts(language).legacy.entry;
  const { academies, serviceHandle } = model;
  const isNowhere = model.isUnknown || academies.length === 0;
  return html`<h1>${t.title}</h1>
    <p>${t.intro}</p>
    ${isNowhere && alert({ kind: 'info', ...t.none })}
    ${
      academies.length > 0 &&
      html`<h2>${t.chooseAcademy}</h2>
        <ul class="ec-links">
          ${academies.map(
            ({ code, name }) =>
              html`<li>
                <a href="${academyAddress(code, serviceHandle)}"><bdi>${name}</bdi></a>
              </li>`,
          )}
        </ul>`
    }
    ${isNowhere && waysView(language, model)}
    <p><a href="${withHandle('/connexion', serviceHandle)}">${t.signInHere}</a></p>`;
}

/** The announcement and the doors of one académie (R96). */
export function legacyDoorsView(
  language: Language,
  model: {
    hasOthers: boolean;
    doors: readonly LegacyDoor[];
    serviceHandle: string | undefined;
  },
): Html {
  const t = texts(language).legacy.entry;
  const { doors, serviceHandle } = model;
  const isShut = doors.every(({ cutover }) => cutover?.isOver === true);
  return html`<h1>${t.title}</h1>
    <p>${t.intro}</p>
    ${doors.length === 0 ? alert({ kind: 'info', ...t.none }) : !isShut && html`<p>${t.how}</p>`}
    ${doors.map((door) => card({ title: door.name, children: doorView(language, door, serviceHandle) }))}
    ${isShut && waysView(language, { serviceHandle })}
    <ul class="ec-links">
      ${
        model.hasOthers &&
        html`<li><a href="${withHandle('/ancien-compte', serviceHandle)}">${t.otherAcademy}</a></li>`
      }
      <li><a href="${withHandle('/connexion', serviceHandle)}">${t.signInHere}</a></li>
    </ul>`;
}

function doorView(language: Language, { id, name, cutover }: LegacyDoor, handle: string | undefined): Html {
  const t = texts(language).legacy.entry;
  const date = cutover === undefined ? undefined : frenchDate(cutover.lastDay);
  if (date !== undefined && cutover?.isOver === true) return alert({ kind: 'warning', text: t.closed(date) });
  const address = `${legacyPaths.signIn}?source=${id}`;
  return html`${date !== undefined && alert({ kind: 'info', title: t.until(date), text: t.schoolsMayDiffer })}
    <p>
      ${linkButton({
        label: t.signIn(name),
        href: handle === undefined ? address : `${address}&suite=${encodeURIComponent(handle)}`,
        full: true,
      })}
    </p>`;
}
