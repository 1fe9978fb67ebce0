import { parseArgs } from 'node:util';
import { pruneJournal } from '../platform/journal/prune-journal.ts';
import { applyRetention } from '../retention/apply-retention.ts';
import { countRetention } from '../retention/count-retention.ts';
import { RETENTION_RULE_NAMES, type RetentionRuleName } from '../retention/retention-rule.ts';
import type { Command } from './command.ts';

/** What each rule does, for the operator. */
const RULES: Readonly<Record<RetentionRuleName, string>> = {
  'forget-warnings': 'avertissements effacés : la personne est revenue',
  majority: 'élèves majeurs : rattachements aux responsables terminés',
  'inactive-first-warning': 'comptes inutilisés : premier avertissement',
  'inactive-second-warning': 'comptes inutilisés : second avertissement',
  'inactive-suspend': 'comptes inutilisés : suspendus',
  'inactive-close': 'comptes suspendus et toujours inutilisés : fermés',
  'left-school-warning': 'élèves sortis de tout établissement : avertis',
  'left-school-close': 'élèves sortis de tout établissement : fermés',
  'no-child-warning': 'responsables sans enfant scolarisé : avertis',
  'no-child-close': 'responsables sans enfant scolarisé : fermés',
  reopen: 'comptes fermés d’une personne de nouveau dans les fichiers : rendus « non notifiés »',
  'erase-accounts': 'comptes fermés : effacés',
  'erase-records': 'fiches sorties des fichiers, tenues par aucun compte : effacées',
  'erase-messages': 'traces de messages : effacées',
  'erase-set-aside': 'fiches mises de côté : effacées de la liste',
};

export const retention: Command = {
  name: 'retention',
  summary: 'applique les durées de vie des données',
  help: `educonnect retention [--dry-run]

Applique maintenant les durées de vie des données, règle après règle (docs/account-states.md). Le « worker » le fait
chaque nuit. Interrompue, la commande reprend où elle en était ; relancée, elle ne trouve plus rien.

  --dry-run   compte ce que chaque règle prendrait, sans rien changer
Codes de sortie : 0 fait, 1 déjà en cours ailleurs, 2 arguments incorrects.`,
  async run(context) {
    const { values } = parseArgs({
      args: [...context.arguments],
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    const program = await context.open();
    const app = await program.app('worker');
    const line = (count: number, text: string): void =>
      context.print(`${count.toLocaleString('fr-FR').padStart(10)}  ${text}`);
    if (values['dry-run']) {
      const { rules, deliveries } = await countRetention(app);
      context.print('À blanc : rien n’a été changé.');
      for (const { name, count } of rules) line(count, RULES[name]);
      line(deliveries.length, 'dossiers d’alimentation : supprimés');
      for (const folder of deliveries) context.print(`            ${folder}`);
      context.print(`Au plus ${app.config.EDUCONNECT_RETENTION_NIGHTLY} par règle et par nuit.`);
      return 0;
    }
    const result = await applyRetention(app, { again: true });
    if (!result.ok) {
      context.print('Les durées de vie sont en cours d’application par un autre processus.');
      return 1;
    }
    for (const name of RETENTION_RULE_NAMES) line(result.counts[name] ?? 0, RULES[name]);
    line(result.deliveriesRemoved, 'dossiers d’alimentation : supprimés');
    const pruned = await pruneJournal({
      journalUrl: program.urls.journal,
      months: app.config.EDUCONNECT_JOURNAL_MONTHS,
    });
    line(pruned, 'entrées du journal : retirées, mois entiers');
    return 0;
  },
};
