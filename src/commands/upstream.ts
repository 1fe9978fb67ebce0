import { switchUpstream } from '../signin/switch-upstream.ts';
import { listClosedUpstreams, UPSTREAMS } from '../signin/upstream.store.ts';
import { type Command, UsageError } from './command.ts';

export const upstream: Command = {
  name: 'upstream',
  summary: 'coupe ou rétablit FranceConnect, ATEN ou les ENT comme moyens de connexion',
  help: `educonnect upstream [close|open <${UPSTREAMS.join('|')}>]

Sans argument, dit lesquels sont coupés. « close » coupe : en quelques secondes, sans redémarrage, le bouton
disparaît et les réponses en cours sont refusées ; les personnes gardent leurs autres moyens. « open » rétablit.
Codes de sortie : 0 fait, 2 arguments incorrects.`,
  async run(context) {
    const [verb, name, ...rest] = context.arguments;
    const chosen = UPSTREAMS.find((known) => known === name);
    if (
      rest.length > 0 ||
      (verb !== undefined && (chosen === undefined || !['close', 'open'].includes(verb)))
    )
      throw new UsageError('il faut « close » ou « open », puis un nom connu');
    const app = await (await context.open()).app('worker');
    if (chosen !== undefined) {
      const open = verb === 'open';
      const changed = await switchUpstream(app, { upstream: chosen, open });
      const state = open ? 'ouvert' : 'coupé';
      context.print(changed ? `${chosen} : ${state}.` : `${chosen} : déjà ${state}.`);
      return 0;
    }
    const closed = await listClosedUpstreams(app.database.query);
    for (const one of UPSTREAMS) {
      const since = closed.get(one);
      context.print(`${one} : ${since === undefined ? 'ouvert' : `coupé depuis ${since.toISOString()}`}`);
    }
    return 0;
  },
};
