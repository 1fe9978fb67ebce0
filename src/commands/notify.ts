import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { uuidv7 } from 'uuidv7';
import type { LeftOutReason } from '../activation/notify-accounts.ts';
import { notifyByLetter } from '../activation/notify-by-letter.ts';
import { isLanguage } from '../ui/i18n/languages.ts';
import { type Command, UsageError } from './command.ts';

const LEFT_OUT: Record<LeftOutReason, string> = {
  active: 'déjà activés',
  activating: 'en cours d’activation',
  legacy: 'se servent encore de leur ancien compte (ATEN, ENT)',
  ended: 'suspendus, fermés ou regroupés',
  'no-account': 'sans compte (élève sans INE, fiches contradictoires)',
};

const REFUSALS = {
  'unknown-school': 'aucun établissement ne porte cet UAI',
  'school-out-of-scope': 'cet établissement n’a pas rejoint EduConnect',
  'no-pupil-accounts': 'les élèves du premier degré n’ont pas de compte',
  nobody: 'personne ne correspond à cette sélection',
};

export const notify: Command = {
  name: 'notify',
  summary: 'donne des identifiants provisoires et imprime les courriers',
  help: `educonnect notify --school <UAI> --letters <fichier.pdf> [--class <code>…] [--population pupils|guardians|all]
                  [--language en|ar|pt|tr|uk] [--reset]

Donne un identifiant et un mot de passe provisoire aux comptes d’un établissement et écrit les courriers à remettre,
une page par compte, classe par classe.

  --population       pupils, guardians ou all (par défaut)
  --class <code>     seulement ces classes ; peut être répété
  --language <code>  ajoute à chaque courrier une page dans cette langue, sans les codes
  --reset            nouveaux mots de passe pour les comptes déjà notifiés ; sinon les mêmes sont réimprimés
  --notification <numéro>  reprend une notification interrompue : rien n’est donné deux fois
Codes de sortie : 0 fait, 1 rien à faire ou refus, 2 arguments incorrects.`,
  async run(context) {
    const { values } = parseArgs({
      args: [...context.arguments],
      options: {
        school: { type: 'string' },
        letters: { type: 'string' },
        class: { type: 'string', multiple: true },
        population: { type: 'string' },
        language: { type: 'string' },
        reset: { type: 'boolean', default: false },
        notification: { type: 'string' },
      },
    });
    const { school, letters } = values;
    const population = values.population ?? 'all';
    if (school === undefined || letters === undefined)
      throw new UsageError('il manque --school ou --letters');
    if (population !== 'pupils' && population !== 'guardians' && population !== 'all') {
      throw new UsageError(`--population : pupils, guardians ou all, pas « ${population} »`);
    }
    const { language } = values;
    if (language !== undefined && !isLanguage(language)) {
      throw new UsageError(`--language : en, ar, pt, tr ou uk, pas « ${language} »`);
    }
    const notificationId = values.notification ?? uuidv7();
    const app = await (await context.open()).app('worker');
    const result = await notifyByLetter(app, {
      notificationId,
      schoolUai: school,
      population,
      ...(values.class === undefined ? {} : { classes: values.class }),
      secondLanguage: language,
      reset: values.reset,
      actor: { kind: 'system' },
      onProgress: (done, total) => context.progress(`identifiants ${done}/${total}`),
    });
    context.progress('');
    if (!result.ok) {
      context.print(`Rien n’a été fait : ${REFUSALS[result.reason]}.`);
      return 1;
    }
    let number = 0;
    for await (const file of result.files) {
      number += 1;
      const path = number === 1 ? letters : numbered(letters, number);
      await writeFile(path, file.pdf, { mode: 0o600 });
      context.print(`Courriers : ${path}`);
    }
    context.print(
      `${result.letters} courriers (${result.counts.issued} nouveaux, ${result.counts.reprinted} réimprimés).`,
    );
    for (const [reason, people] of Map.groupBy(result.leftOut, (person) => person.reason)) {
      context.print(`Laissés de côté : ${people.length} ${LEFT_OUT[reason]}.`);
    }
    context.print(`Numéro de la notification : ${notificationId}`);
    return 0;
  },
};

/** `courriers.pdf` → `courriers-2.pdf`. */
function numbered(path: string, number: number): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${number}${extension}`;
}
