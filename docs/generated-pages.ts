import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describeConfiguration } from './describe-configuration.ts';
import { describeErrors } from './describe-errors.ts';
import { describeSamlRefusals } from './describe-saml-refusals.ts';

/** The pages of this folder that are made from the code, by file name, formatted as the others are. */
export async function generatedPages(): Promise<Map<string, string>> {
  const pages = {
    'configuration.md': describeConfiguration(),
    'errors.md': describeErrors(),
    'saml-refusals.md': describeSamlRefusals(),
  };
  const options = await resolveConfig(fileURLToPath(new URL('configuration.md', import.meta.url)));
  const formatted = new Map<string, string>();
  for (const [name, text] of Object.entries(pages)) {
    formatted.set(name, await format(text, { ...options, parser: 'markdown' }));
  }
  return formatted;
}
