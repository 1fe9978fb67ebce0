/** One part of a mail, top to bottom. */
export type MailBlock =
  | string
  /** Something to keep or to copy. */
  | { label: string; value: string }
  /** An address to open, shown whole so that its reader sees where it leads. */
  | { label: string; url: string };

export type MailText = { subject: string; blocks: readonly MailBlock[] };

/** The two forms of one mail, said by the same words. */
export function composeMail(
  mail: MailText,
  page: { language: string; direction: 'ltr' | 'rtl' },
): { subject: string; text: string; html: string } {
  return {
    subject: mail.subject,
    text: `${mail.blocks.map((block) => asText(block, page.direction)).join('\n\n')}\n`,
    html:
      `<!doctype html>\n<html lang="${escapeHtml(page.language)}" dir="${page.direction}">\n<head><meta charset="utf-8">` +
      `<title>${escapeHtml(mail.subject)}</title></head>\n` +
      '<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">\n' +
      `${mail.blocks.map(asHtml).join('\n')}\n</body>\n</html>\n`,
  };
}

/** A value stands on a line of its own where one reads from right to left, so that it is shown, and copied, as it is. */
function asText(block: MailBlock, direction: 'ltr' | 'rtl'): string {
  if (typeof block === 'string') return block;
  if ('url' in block) return `${block.label}\n${block.url}`;
  return `${block.label}${direction === 'rtl' ? '\n' : ' '}${block.value}`;
}

function asHtml(block: MailBlock): string {
  if (typeof block === 'string') return `<p>${escapeHtml(block).replaceAll('\n', '<br>')}</p>`;
  const label = escapeHtml(block.label);
  if ('value' in block) return `<p>${label} <strong dir="ltr">${escapeHtml(block.value)}</strong></p>`;
  const url = escapeHtml(block.url);
  return `<p>${label}<br><a href="${url}" dir="ltr" style="word-break: break-all">${url}</a></p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
