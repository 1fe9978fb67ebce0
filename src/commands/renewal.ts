import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { renewCohort } from '../recovery/renew-cohort.ts';
import { normaliseIdentifier } from '../signin/prove-password.ts';
import { type Command, UsageError } from './command.ts';

export const renewal: Command = {
  name: 'renewal',
  summary: 'impose un nouveau mot de passe à une cohorte de comptes',
  help: `educonnect renewal [--changed-before <AAAA-MM-JJ>] [--profile guardian|pupil] [--school <UAI>] [--identifiers <fichier>]
                   [--reason cohort|compromised] [--dry-run]

Marque des comptes : à la prochaine connexion, un autre mot de passe devra être choisi avant toute autre chose. Leurs
sessions sont fermées. Les conditions données se cumulent ; il en faut au moins une. Relancer la commande reprend où elle
s’est arrêtée : un compte déjà marqué ne l’est pas deux fois.

  --changed-before <date>   mot de passe choisi avant ce jour
  --profile                 guardian ou pupil
  --school <UAI>            élèves de l’établissement et responsables de ses élèves
  --identifiers <fichier>   un identifiant par ligne
  --reason                  cohort (par défaut) : l’ancien mot de passe permet d’en choisir un autre ;
                            compromised : il ne suffit plus, il faut un code par SMS, un lien par e-mail ou l’établissement
  --dry-run                 compte sans rien changer
Laissés de côté : jamais activés, fermés ou regroupés, sans mot de passe (FranceConnect seul), changés depuis, déjà marqués.
Codes de sortie : 0 fait, 1 personne à marquer, 2 arguments incorrects.`,
  async run(context) {
    const { values } = parseArgs({
      args: [...context.arguments],
      options: {
        'changed-before': { type: 'string' },
        profile: { type: 'string' },
        school: { type: 'string' },
        identifiers: { type: 'string' },
        reason: { type: 'string', default: 'cohort' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const { profile, reason, school } = values;
    const changedBefore = values['changed-before'];
    const dryRun = values['dry-run'];
    if (changedBefore === undefined && !profile && !school && values.identifiers === undefined) {
      throw new UsageError('il faut au moins une condition');
    }
    if (changedBefore !== undefined && !isDate(changedBefore)) {
      throw new UsageError(`--changed-before : une date AAAA-MM-JJ, pas « ${changedBefore} »`);
    }
    if (profile !== undefined && profile !== 'guardian' && profile !== 'pupil') {
      throw new UsageError(`--profile : guardian ou pupil, pas « ${profile} »`);
    }
    if (reason !== 'cohort' && reason !== 'compromised') {
      throw new UsageError(`--reason : cohort ou compromised, pas « ${reason} »`);
    }
    const identifiers =
      values.identifiers === undefined ? undefined : await readIdentifiers(values.identifiers);
    const app = await (await context.open()).app('worker');
    const { counts, marked, sessionsEnded } = await renewCohort(app, {
      cohort: { changedBefore, profile, schoolUai: school, identifiers },
      reason,
      actor: { kind: 'system' },
      dryRun,
      onProgress: (done, total) => context.progress(`comptes ${done}/${total}`),
    });
    context.progress('');
    context.print(
      dryRun
        ? `Essai à blanc, rien n’est changé. À marquer : ${counts.due}.`
        : `Comptes marqués : ${marked}. Sessions fermées : ${sessionsEnded}.`,
    );
    for (const [label, count] of [
      ['jamais activés', counts.neverActivated],
      ['fermés ou regroupés', counts.ended],
      ['sans mot de passe (FranceConnect seul)', counts.noPassword],
      ['changés depuis', counts.changedSince],
      ['déjà marqués', counts.markedAlready],
    ] as const) {
      if (count > 0) context.print(`Laissés de côté : ${count} ${label}.`);
    }
    return counts.due > 0 ? 0 : 1;
  },
};

/** A day that exists. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

async function readIdentifiers(path: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`le fichier ${path} ne peut pas être lu`);
  }
  const identifiers = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map(normaliseIdentifier)
    .filter(Boolean);
  if (identifiers.length === 0) throw new UsageError(`le fichier ${path} ne contient aucun identifiant`);
  return identifiers;
}
