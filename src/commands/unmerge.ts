import { DAYS_TO_UNDO_MERGE, undoMerge, type UndoMergeResult } from '../accounts/undo-merge.ts';
import { normaliseIdentifier } from '../signin/prove-password.ts';
import type { CommandContext } from './command.ts';

const REFUSALS: Record<Extract<UndoMergeResult, { ok: false }>['reason'], string> = {
  unknown: 'personne n’a cet identifiant',
  'not-merged': 'ce compte n’est pas regroupé',
  'by-feed':
    'ce compte a été regroupé par une alimentation, avant d’être donné à quiconque ; c’est la base élèves qui doit être corrigée',
  'too-old': `le regroupement a plus de ${DAYS_TO_UNDO_MERGE} jours`,
  'kept-not-in-place':
    'le compte gardé a lui-même été regroupé avec un autre : annulez d’abord ce regroupement-là',
  busy: 'une alimentation est en cours ; réessayez quand elle est finie',
};

/** `account unmerge`: what is said to the operator. @returns the exit code */
export async function unmerge(context: CommandContext, identifier: string): Promise<number> {
  const app = await (await context.open()).app('worker');
  const result = await undoMerge(app, {
    identifier: normaliseIdentifier(identifier),
    actor: { kind: 'system', id: 'operator' },
    from: {},
  });
  if (!result.ok) {
    context.print(`Rien n’a été fait : ${REFUSALS[result.reason]}.`);
    return 1;
  }
  context.print(
    `Regroupement annulé : ${result.records} fiches quittent le compte « ${result.keptIdentifier} » et reviennent au compte « ${identifier} » (${result.state}).`,
  );
  return 0;
}
