import { parseArgs } from 'node:util';
import type { AgentRole } from '../delegation/agent.store.ts';
import { saveLocalAgent } from '../delegation/save-local-agent.ts';
import { type Command, UsageError } from './command.ts';

const ROLES: readonly AgentRole[] = ['national', 'academy', 'head', 'delegate'];

export const agent: Command = {
  name: 'agent',
  summary: 'crée un agent de la console',
  help: `educonnect agent add <identifiant> --name "Prénom Nom" --role <rôle> [--academy <code>] [--school <UAI>]

Crée un agent local, ou change le mot de passe d’un agent existant. Le mot de passe (16 caractères au moins) est lu
dans la variable AGENT_PASSWORD, jamais dans les arguments. Rôles : ${ROLES.join(', ')}.
Codes de sortie : 0 fait, 1 mot de passe refusé, 2 arguments incorrects.`,
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.arguments],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string' },
        academy: { type: 'string' },
        school: { type: 'string' },
      },
    });
    const [verb, login] = positionals;
    const role = ROLES.find((known) => known === values.role);
    const password = context.environment.AGENT_PASSWORD;
    if (verb !== 'add' || login === undefined || values.name === undefined || role === undefined) {
      throw new UsageError('il manque « add », l’identifiant, --name ou --role');
    }
    if (password === undefined) throw new UsageError('AGENT_PASSWORD manque');
    const result = await saveLocalAgent(await (await context.open()).app('worker'), {
      login: login.toLowerCase(),
      displayName: values.name,
      role,
      academyCode: values.academy ?? null,
      schoolUai: values.school ?? null,
      password,
    });
    if (result.ok) {
      context.print(`Agent « ${login} » enregistré.`);
      return 0;
    }
    context.print(
      result.reason === 'password' ? `Mot de passe refusé : ${result.problems.join(', ')}` : 'Réessayez.',
    );
    return 1;
  },
};
