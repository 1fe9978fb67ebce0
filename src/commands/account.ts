import { parseArgs } from 'node:util';
import { type AccountDecision, decideAccount } from '../accounts/decide-account.ts';
import { type Command, UsageError } from './command.ts';
import { unmerge } from './unmerge.ts';

const STATES: Readonly<Record<string, string>> = {
  unnotified: 'non notifié',
  notified: 'notifié et non activé',
  activating: 'en cours d’activation',
  active: 'activé',
  suspended: 'suspendu',
  closed: 'fermé',
  merged: 'regroupé',
};

export const account: Command = {
  name: 'account',
  summary: 'suspend, ferme ou rend un compte, annule un regroupement',
  help: `educonnect account close <identifiant> --cause death|refusal
educonnect account suspend <identifiant> --cause security
educonnect account resume <identifiant>
educonnect account reopen <identifiant>
educonnect account unmerge <identifiant>

  close     met fin au compte : décès (death ; aucun message à personne) ou refus de la personne (refusal)
  suspend   met le compte de côté : quelqu’un d’autre s’en sert peut-être (security)
  resume    rend un compte suspendu à son titulaire
  reopen    rend un compte fermé à une personne qui revient : il est à activer comme la première fois
  unmerge   annule un regroupement demandé par un responsable, pendant 30 jours ; l’identifiant est celui du compte qui
            ne sert plus : ses fiches, ses enfants et son état lui reviennent, ses sessions restent fermées
Codes de sortie : 0 fait, 1 refusé (compte inconnu, ou dans un autre état), 2 arguments incorrects.`,
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.arguments],
      allowPositionals: true,
      options: { cause: { type: 'string' } },
    });
    const [verb, identifier, ...rest] = positionals;
    if (identifier === undefined || rest.length > 0) throw new UsageError('il manque l’identifiant');
    if (verb === 'unmerge' && values.cause === undefined) return unmerge(context, identifier);
    const decision = readDecision(verb, values.cause);
    const app = await (await context.open()).app('worker');
    const result = await decideAccount(app, { identifier: identifier.trim().toLowerCase(), decision });
    context.print(
      result.ok
        ? 'C’est fait.'
        : result.reason === 'unknown'
          ? 'Aucun compte ne porte cet identifiant.'
          : `Ce compte est « ${STATES[result.state ?? ''] ?? ''} » : rien n’a été fait.`,
    );
    return result.ok ? 0 : 1;
  },
};

function readDecision(verb: string | undefined, cause: string | undefined): AccountDecision {
  if (verb === 'close') {
    if (cause === 'death' || cause === 'refusal') return { verb, cause };
    throw new UsageError('--cause : death ou refusal');
  }
  if (verb === 'suspend') {
    if (cause === 'security') return { verb, cause };
    throw new UsageError('--cause : security');
  }
  if (verb === 'resume' || verb === 'reopen') return { verb };
  throw new UsageError('close, suspend, resume, reopen ou unmerge');
}
