import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type AddLegacySourceResult, addLegacySource } from '../federation/saml/legacy/add-legacy-source.ts';
import { listLegacySources } from '../signin/legacy/legacy-source.store.ts';
import { removeLegacySource } from '../signin/legacy/remove-legacy-source.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';

const PROBLEMS: Record<Extract<AddLegacySourceResult, { ok: false }>['problem'], string> = {
  'xml-too-large': 'le fichier dépasse 5 Mio',
  'xml-not-utf8': 'le fichier n’est pas en UTF-8',
  'xml-doctype': 'le fichier contient un DOCTYPE',
  'xml-processing-instruction': 'le fichier contient une instruction de traitement',
  'xml-comment': 'un commentaire coupe un texte',
  'xml-cdata': 'le fichier contient une section CDATA',
  'xml-malformed': 'le fichier n’est pas du XML bien formé',
  'not-metadata': 'le fichier n’est pas un EntityDescriptor ou un EntitiesDescriptor de SAML 2.0',
  'no-service': 'le fichier ne décrit aucun fournisseur d’identité (IDPSSODescriptor de SAML 2.0)',
  'several-services': 'le fichier décrit plusieurs fournisseurs d’identité : choisissez avec --entity-id',
  'service-not-in-file': 'aucun fournisseur d’identité du fichier ne porte cet entityID',
  'entity-id-missing': 'l’entityID manque ou commence ou finit par une espace',
  'entity-id-too-long': 'l’entityID dépasse 1024 caractères',
  expired: 'les métadonnées ne sont plus valables (validUntil)',
  'certificate-unreadable': 'un certificat est illisible',
  'key-unsuitable': 'une clé n’est pas RSA d’au moins 2048 bits',
  'sso-missing': 'aucune adresse de connexion par HTTP-Redirect (SingleSignOnService)',
  'sso-url-invalid': 'l’adresse de connexion n’est pas une adresse https simple',
  'keys-missing': 'aucun certificat de signature n’est publié',
  'academy-unknown': 'académie inconnue',
};

const OUTCOMES = { added: 'inscrite', changed: 'modifiée', unchanged: 'inchangée' };

export const legacy: Command = {
  name: 'legacy',
  summary: 'inscrit les fournisseurs d’identité des anciens comptes (ATEN, ENT), les liste, les retire',
  help: `educonnect legacy add <métadonnées.xml> --kind <aten|ent> --academy <code>… [--name <nom>] [--entity-id <id>]
educonnect legacy list
educonnect legacy remove <entityID>

Une source d’anciens comptes permet à une personne qui s’y connecte de créer son compte EduConnect (FrEduVecteur). Elle
n’est crue que pour les établissements de ses académies. Inscrite à nouveau, elle est modifiée. Effet immédiat partout.

  --kind        aten ou ent : aussi l’origine des comptes créés
  --academy     code à deux chiffres ; peut être répété
  --name        nom montré aux personnes (par défaut, celui des métadonnées)
  --entity-id   choisit dans un fichier qui en décrit plusieurs
Codes de sortie : 0 fait, 1 refusé ou introuvable, 2 arguments incorrects.`,
  async run(context) {
    const { values, positionals } = parseArgs({
      args: [...context.arguments],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        academy: { type: 'string', multiple: true },
        name: { type: 'string' },
        'entity-id': { type: 'string' },
      },
    });
    const [verb, subject, ...others] = positionals;
    if (verb === 'list' && subject === undefined) return list(context);
    if (others.length > 0 || subject === undefined || (verb !== 'add' && verb !== 'remove'))
      throw new UsageError(
        'attendu : legacy add <métadonnées.xml> …, legacy list ou legacy remove <entityID>',
      );
    if (verb === 'remove') {
      const app = await (await context.open()).app('worker');
      const removed = await removeLegacySource(app, subject);
      context.print(removed ? 'Source retirée.' : 'Aucune source en service ne porte cet entityID.');
      return removed ? 0 : 1;
    }
    const { kind, academy: academyCodes = [] } = values;
    if (kind !== 'aten' && kind !== 'ent') throw new UsageError('--kind : aten ou ent');
    if (academyCodes.length === 0) throw new UsageError('il manque --academy');
    let metadata: Uint8Array;
    try {
      metadata = await readFile(subject);
    } catch {
      throw new UsageError(`le fichier ${subject} ne peut pas être lu`);
    }
    const app = await (await context.open()).app('worker');
    const result = await addLegacySource(app, {
      kind,
      metadata,
      academyCodes,
      name: values.name,
      entityId: values['entity-id'],
    });
    if (!result.ok) {
      context.print(`Refusé : ${PROBLEMS[result.problem]}${result.detail && ` (${result.detail})`}.`);
      return 1;
    }
    context.print(`Source « ${result.name} » ${OUTCOMES[result.outcome]} (${result.entityId}).`);
    return 0;
  },
};

async function list(context: CommandContext): Promise<number> {
  const app = await (await context.open()).app('worker');
  const sources = await listLegacySources(app.database.query);
  for (const { kind, name, entityId, academyCodes } of sources)
    context.print(`${kind} « ${name} » (${entityId}), académies ${academyCodes.join(', ')}`);
  if (sources.length === 0) context.print('Aucune source d’anciens comptes.');
  return 0;
}
