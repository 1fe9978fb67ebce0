import { parseArgs } from 'node:util';
import { z } from 'zod';
import { listAllCutovers } from '../signin/legacy/cutover.store.ts';
import type { LegacyKind } from '../signin/legacy/legacy-source.ts';
import { setCutover, type SetCutoverInput } from '../signin/legacy/set-cutover.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';

const KINDS: readonly LegacyKind[] = ['aten', 'ent'];

export const cutover: Command = {
  name: 'cutover',
  summary: 'fixe le dernier jour des anciens comptes d’un établissement ou d’une académie',
  help: `educonnect cutover set (--school <UAI> | --academy <code>) --last-day <AAAA-MM-JJ> [--kind <aten|ent>]
educonnect cutover clear (--school <UAI> | --academy <code>) [--kind <aten|ent>]
educonnect cutover list

Jusqu’au dernier jour inclus, à l’heure de l’académie, l’ancien compte permet de créer le compte EduConnect, et la page
d’annonce donne cette date. Ensuite la porte est fermée et dit où aller. La date d’un établissement passe avant celle de
son académie. Sans --kind : les deux sortes. « clear » oublie la date.
Codes de sortie : 0 fait, 1 établissement ou académie inconnus, 2 arguments incorrects.`,
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.arguments],
      allowPositionals: true,
      options: {
        school: { type: 'string' },
        academy: { type: 'string' },
        'last-day': { type: 'string' },
        kind: { type: 'string' },
      },
    });
    const [verb, ...others] = positionals;
    if (others.length > 0 || (verb !== 'set' && verb !== 'clear' && verb !== 'list'))
      throw new UsageError('attendu : cutover set, cutover clear ou cutover list');
    if (verb === 'list') return list(context);
    const place = readPlace(values.school, values.academy);
    const kind = KINDS.find((known) => known === values.kind);
    if (values.kind !== undefined && kind === undefined) throw new UsageError('--kind : aten ou ent');
    const lastDay = verb === 'clear' ? null : readDay(values['last-day']);
    const app = await (await context.open()).app('worker');
    const result = await setCutover(app, { place, kinds: kind === undefined ? KINDS : [kind], lastDay });
    if (!result.ok) {
      context.print('Établissement ou académie inconnus : rien n’a été changé.');
      return 1;
    }
    context.print(lastDay === null ? 'Date oubliée.' : `Dernier jour des anciens comptes : ${lastDay}.`);
    return 0;
  },
};

function readPlace(school: string | undefined, academy: string | undefined): SetCutoverInput['place'] {
  if (school !== undefined && academy === undefined) return { schoolUai: school };
  if (academy !== undefined && school === undefined) return { academyCode: academy };
  throw new UsageError('il faut --school ou --academy, l’un des deux');
}

function readDay(text: string | undefined): string {
  const parsed = z.iso.date().safeParse(text);
  if (!parsed.success) throw new UsageError('--last-day : une date AAAA-MM-JJ');
  return parsed.data;
}

async function list(context: CommandContext): Promise<number> {
  const app = await (await context.open()).app('worker');
  const rows = await listAllCutovers(app.database.query);
  for (const { academyName, schoolUai, schoolName, kind, lastDay } of rows)
    context.print(
      `${lastDay}  ${kind}  ${schoolUai === null ? academyName : `${schoolUai} ${schoolName ?? ''}`}`,
    );
  if (rows.length === 0) context.print('Aucune date fixée.');
  return 0;
}
