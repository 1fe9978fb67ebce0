import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type AttributeProfileName, attributeProfiles } from '../federation/attributes/attribute-profiles.ts';
import { type AddServiceResult, addService } from '../federation/registry/add-service.ts';
import { readServices } from '../federation/registry/service.store.ts';
import type { Service, ServiceSwitches } from '../federation/registry/service.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';
import { OFFER_HELP, OFFER_VERBS, runServiceOffer } from './service-offer.ts';

const PROFILES = Object.keys(attributeProfiles) as AttributeProfileName[];

const PROBLEMS: Record<Extract<AddServiceResult, { ok: false }>['problem'], string> = {
  'xml-too-large': 'le fichier dépasse 5 Mio',
  'xml-not-utf8': 'le fichier n’est pas en UTF-8',
  'xml-doctype': 'le fichier contient un DOCTYPE',
  'xml-processing-instruction': 'le fichier contient une instruction de traitement',
  'xml-comment': 'un commentaire coupe un texte',
  'xml-cdata': 'le fichier contient une section CDATA',
  'xml-malformed': 'le fichier n’est pas du XML bien formé',
  'not-metadata': 'le fichier n’est pas un EntityDescriptor ou un EntitiesDescriptor de SAML 2.0',
  'no-service': 'le fichier ne décrit aucun service (SPSSODescriptor de SAML 2.0)',
  'several-services': 'le fichier décrit plusieurs services : choisissez avec --entity-id',
  'service-not-in-file': 'aucun service du fichier ne porte cet entityID',
  'entity-id-missing': 'l’entityID manque ou commence ou finit par une espace',
  'entity-id-too-long': 'l’entityID dépasse 1024 caractères',
  expired: 'les métadonnées ne sont plus valables (validUntil)',
  'acs-missing': 'aucune adresse de réception par HTTP-POST (AssertionConsumerService)',
  'acs-url-invalid': 'une adresse de réception n’est pas une adresse https simple',
  'acs-index-repeated': 'deux adresses de réception ont le même index, ou un index incorrect',
  'certificate-unreadable': 'un certificat est illisible',
  'key-unsuitable': 'une clé n’est pas RSA d’au moins 2048 bits',
  'signing-key-missing':
    'les demandes sont dites signées (AuthnRequestsSigned) mais aucune clé n’est publiée',
  'nothing-signed': 'la réponse ou l’assertion doit être signée',
};

const OUTCOMES = { added: 'inscrit', changed: 'modifié', unchanged: 'inchangé' };

export const service: Command = {
  name: 'service',
  summary: 'inscrit un service par ses métadonnées SAML, liste les services',
  help: `educonnect service add <métadonnées.xml> --profile <${PROFILES.join('|')}> [options]
educonnect service list

Inscrit un service, ou le modifie s’il l’est déjà (même entityID) : nouvelles clés, nouvelles adresses. Ce qui n’est pas
donné prend sa valeur par défaut. Pris en compte en 5 secondes par tout le programme.

  --profile          attributs envoyés au service
  --name             nom montré aux personnes (par défaut, celui des métadonnées)
  --entity-id        choisit un service dans un fichier qui en décrit plusieurs
  --sign-in-as       guardian ou pupil : profil présélectionné à la connexion
  --unsolicited      yes ou no : accepte les connexions commencées ici (par défaut, yes pour un ENT)
  --name-id          transient ou persistent, quand la demande ne le dit pas
  --allow-sha1       accepte des demandes signées en SHA-1 par HTTP-Redirect (anciens ENT)
  --require-signed   refuse les demandes non signées, même si les métadonnées ne le disent pas
  --no-encryption    ne chiffre pas l’assertion, même si le service publie une clé

${OFFER_HELP}

Codes de sortie : 0 fait, 1 métadonnées refusées, 2 arguments incorrects.`,
  async run(context) {
    if (OFFER_VERBS.includes(context.arguments[0] ?? '')) return runServiceOffer(context);
    const { values, positionals } = parseArgs({
      args: [...context.arguments],
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        name: { type: 'string' },
        'entity-id': { type: 'string' },
        'sign-in-as': { type: 'string' },
        unsolicited: { type: 'string' },
        'name-id': { type: 'string' },
        'allow-sha1': { type: 'boolean' },
        'require-signed': { type: 'boolean' },
        'no-encryption': { type: 'boolean' },
      },
    });
    const [verb, path, ...others] = positionals;
    if (verb === 'list' && path === undefined) return list(context);
    if (verb !== 'add' || path === undefined || others.length > 0) {
      throw new UsageError('attendu : service add <métadonnées.xml> --profile … ou service list');
    }
    const profile = oneOf(values.profile, PROFILES, '--profile');
    if (profile === undefined) throw new UsageError(`il manque --profile (${PROFILES.join(', ')})`);
    const signInAs = oneOf(values['sign-in-as'], ['guardian', 'pupil'] as const, '--sign-in-as');
    const unsolicited = oneOf(values.unsolicited, ['yes', 'no'] as const, '--unsolicited');
    const nameIdFormat = oneOf(values['name-id'], ['transient', 'persistent'] as const, '--name-id');
    const switches: Partial<ServiceSwitches> = {
      ...(signInAs && { signInAs }),
      ...(unsolicited && { allowUnsolicited: unsolicited === 'yes' }),
      ...(nameIdFormat && { nameIdFormat }),
      ...(values['allow-sha1'] && { allowSha1Requests: true }),
      ...(values['require-signed'] && { requireSignedRequests: true }),
      ...(values['no-encryption'] && { encrypt: false }),
    };
    let metadata: Uint8Array;
    try {
      metadata = await readFile(path);
    } catch {
      throw new UsageError(`le fichier ${path} ne peut pas être lu`);
    }
    const app = await (await context.open()).app('worker');
    const result = await addService(app, {
      metadata,
      profile,
      entityId: values['entity-id'],
      name: values.name,
      switches,
    });
    if (!result.ok) {
      context.print(`Refusé : ${PROBLEMS[result.problem]}${result.detail && ` (${result.detail})`}.`);
      return 1;
    }
    context.print(`Service « ${result.name} » ${OUTCOMES[result.outcome]}.`);
    context.print(describe(result.switches, profile, result.metadata.encryptionCertificate !== null));
    return 0;
  },
};

async function list(context: CommandContext): Promise<number> {
  const app = await (await context.open()).app('worker');
  const services = await readServices(app.database.query);
  for (const found of services.toSorted((a: Service, b: Service) => a.name.localeCompare(b.name, 'fr'))) {
    context.print(`${found.name} (${found.entityId})`);
    context.print(describe(found.switches, found.profile, found.encryptionKey !== null));
    context.print(describeOffer(found.offer));
  }
  if (services.length === 0) context.print('Aucun service inscrit.');
  return 0;
}

/** One indented line that shows what is out of the ordinary, SHA-1 above all. */
function describe(switches: ServiceSwitches, profile: string, hasEncryptionKey: boolean): string {
  return `  ${[
    `profil ${profile}`,
    switches.requireSignedRequests ? 'demandes signées' : 'demandes non signées admises',
    switches.allowSha1Requests && 'SHA-1 ADMIS',
    switches.encrypt && hasEncryptionKey ? `chiffré ${switches.dataEncryption}` : 'non chiffré',
    `NameID ${switches.nameIdFormat}`,
    switches.allowUnsolicited && 'connexion commencée ici admise',
  ]
    .filter((part) => part !== false)
    .join(', ')}`;
}

/** To whom it is open, where and when. */
function describeOffer({ admits, degrees, address, openings, terms }: Service['offer']): string {
  const where = openings
    .map(({ territory, opensOn, closesOn }) =>
      [territory || 'partout', opensOn && `dès le ${opensOn}`, closesOn && `jusqu’au ${closesOn}`]
        .filter(Boolean)
        .join(' '),
    )
    .sort();
  return `  ${[
    `pour ${admits.join(' et ')}, ${degrees.join(' et ')}`,
    where.length === 0 ? 'ouvert partout' : `ouvert : ${where.join(', ')}`,
    address === null ? 'non proposé sur « Mes services »' : `proposé : ${address}`,
    terms !== null && `conditions ${terms.version}`,
  ]
    .filter((part) => part !== false)
    .join(', ')}`;
}

function oneOf<T extends string>(
  value: string | undefined,
  choices: readonly T[],
  option: string,
): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${option} : ${choices.join(' ou ')}, pas « ${value} »`);
  return found;
}
