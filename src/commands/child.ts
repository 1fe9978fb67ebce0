import { parseArgs } from 'node:util';
import { protectFamily } from '../support/protect-family.ts';
import type { ProtectedChild } from '../support/protect-family.store.ts';
import { type Command, UsageError } from './command.ts';

export const child: Command = {
  name: 'child',
  summary: 'protège la famille d’un élève, ou lève la protection',
  help: `educonnect child protect <INE | académie/degré/fiche>
educonnect child unprotect <INE | académie/degré/fiche>

D’un enfant dont la famille ne doit pas être retrouvée, « Pourquoi je ne vois pas mon enfant ? » ne dit rien à personne.
L’élève se désigne par son INE ; sans INE, par sa fiche, par exemple 16/2D/1234567.
Codes de sortie : 0 fait, 1 élève inconnu, 2 arguments incorrects.`,
  async run(context) {
    const { positionals } = parseArgs({ args: [...context.arguments], allowPositionals: true });
    const [verb, key, ...others] = positionals;
    if ((verb !== 'protect' && verb !== 'unprotect') || key === undefined || others.length > 0) {
      throw new UsageError('attendu : child protect <INE> ou child unprotect <INE>');
    }
    const found = await protectFamily(await (await context.open()).app('worker'), {
      child: readKey(key),
      isProtected: verb === 'protect',
      actor: { kind: 'system', id: 'operator' },
    });
    context.print(found ? 'Fait.' : 'Rien n’a été fait : aucun élève ne correspond.');
    return found ? 0 : 1;
  },
};

function readKey(typed: string): ProtectedChild {
  const [academyCode, degree, aafId, ...others] = typed.split('/');
  if (degree === undefined) return { ine: typed.toUpperCase() };
  if (academyCode === undefined || aafId === undefined || others.length > 0) {
    throw new UsageError('une fiche s’écrit académie/degré/numéro, par exemple 16/2D/1234567');
  }
  return { academyCode, degree: degree.toUpperCase(), aafId };
}
