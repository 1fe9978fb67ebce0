import { encodeQr, qrSvg } from '../../platform/qr/encode-qr.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { printable } from '../letters/printable.ts';

/**
 * The documents that schools hand out (R221): parents who create their account alone, with a mobile; parents to whom
 * the school gives credentials; the pupils' poster.
 */
export const FLYER_KINDS = ['parents-avec-portable', 'parents-sans-portable', 'eleves'] as const;
export type FlyerKind = (typeof FLYER_KINDS)[number];

/** Whom to ask: the school's own phone and mail (R199). */
export type FlyerSchool = { name: string; phone: string | null; mail: string | null };

/** What `flyer.typ` reads: every text, ready to be shown. JSON. */
export function composeFlyer(
  kind: FlyerKind,
  options: { language: Language; portalUrl: string; school?: FlyerSchool | undefined },
): string {
  const { flyers } = texts(options.language);
  const t = flyers[kind];
  const { school, portalUrl } = options;
  const contact = [school?.phone, school?.mail].filter((line) => typeof line === 'string' && line !== '');
  return JSON.stringify({
    language: options.language,
    title: t.title,
    school: school === undefined ? null : printable(school.name, 80),
    lead: t.lead,
    needsTitle: flyers.needs,
    needs: t.needs,
    stepsTitle: flyers.steps,
    steps: t.steps,
    address: { url: portalUrl, shown: printable(portalUrl, 140, 70) },
    qr: Buffer.byteLength(portalUrl) > 120 ? null : qrSvg(encodeQr(portalUrl)),
    qrOf: flyers.qrOf(portalUrl),
    scan: flyers.scan,
    afterTitle: t.afterTitle,
    after: t.after,
    safety: flyers.safety,
    help:
      contact.length === 0
        ? flyers.help
        : flyers.helpAt(contact.map((line) => printable(line!, 80, 60)).join(' - ')),
  });
}
