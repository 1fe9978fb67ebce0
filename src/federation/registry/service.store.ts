import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Database, Trx } from '../../platform/database/database.ts';
import { type AttributeProfileName, attributeProfiles } from '../attributes/attribute-profiles.ts';
import type { ServiceMetadata } from '../saml/metadata/read-service-metadata.ts';
import type { ServiceOffer } from './service-offer.ts';
import type { DataEncryption, NameIdFormat, Service, ServiceSwitches } from './service.ts';

/** Every service of the registry, its keys ready for use. */
export async function readServices(query: Database['query']): Promise<Service[]> {
  const [services, consumers, certificates, openings, logos] = await Promise.all([
    query.selectFrom('service').selectAll().execute(),
    query.selectFrom('service_acs').selectAll().orderBy('index').execute(),
    query.selectFrom('service_certificate').selectAll().orderBy('position').execute(),
    query.selectFrom('service_opening').selectAll().execute(),
    query.selectFrom('service_logo').select('service_id').execute(),
  ]);
  return services.map((row) => {
    const keys = (use: string): KeyObject[] =>
      certificates
        .filter((certificate) => certificate.service_id === row.id && certificate.use === use)
        .map(({ der }) =>
          createPublicKey(new X509Certificate(der).publicKey.export({ type: 'spki', format: 'pem' })),
        );
    if (!Object.hasOwn(attributeProfiles, row.profile))
      throw new Error(`unknown attribute profile ${row.profile}`);
    return {
      id: row.id,
      entityId: row.entity_id,
      name: row.name,
      profile: row.profile as AttributeProfileName,
      assertionConsumers: consumers
        .filter((consumer) => consumer.service_id === row.id)
        .map(({ index, url, is_default }) => ({ index, url, isDefault: is_default })),
      signingKeys: keys('signing'),
      encryptionKey: keys('encryption')[0] ?? null,
      switches: {
        requireSignedRequests: row.require_signed_requests,
        allowSha1Requests: row.allow_sha1_requests,
        allowUnsolicited: row.allow_unsolicited,
        signResponse: row.sign_response,
        signAssertion: row.sign_assertion,
        encrypt: row.encrypt,
        dataEncryption: row.data_encryption as DataEncryption,
        nameIdFormat: row.name_id_format as NameIdFormat,
        nameQualifier: row.name_qualifier,
        spNameQualifier: row.sp_name_qualifier,
        signInAs: row.sign_in_as as ServiceSwitches['signInAs'],
      },
      offer: {
        admits: row.admits as ServiceOffer['admits'],
        degrees: row.degrees as ServiceOffer['degrees'],
        address: row.address,
        description: row.description,
        hasLogo: logos.some((logo) => logo.service_id === row.id),
        dataController: row.data_controller,
        dataRights: row.data_rights,
        terms: row.terms === null ? null : { version: row.terms_version!, text: row.terms },
        openings: openings
          .filter((opening) => opening.service_id === row.id)
          .map(({ territory, opens_on, closes_on }) => ({
            territory,
            opensOn: opens_on,
            closesOn: closes_on,
          })),
      },
    };
  });
}

/**
 * Changes whenever anything of the registry does: cheap to ask often. Over all rows: the newest date alone would
 * miss a change that another one, begun later, overtook.
 */
export async function readRegistryVersion(query: Database['query']): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select coalesce(sum(hashtextextended(id || ' ' || changed_at, 0)), 0)::text as version from service
  `.execute(query);
  return rows[0]!.version;
}

export type StoredService = {
  readonly metadata: ServiceMetadata;
  /** The file as given. */
  readonly file: Uint8Array;
  readonly name: string;
  readonly profile: AttributeProfileName;
  readonly switches: ServiceSwitches;
};

/**
 * Writes a service, in the place of the one with the same entity ID if there is one. Nothing is touched when it
 * would stay as it is.
 */
export async function writeService(
  trx: Trx,
  { metadata, file, name, profile, switches }: StoredService,
): Promise<{ id: string; outcome: 'added' | 'changed' | 'unchanged' }> {
  const values = {
    name,
    profile,
    require_signed_requests: switches.requireSignedRequests,
    allow_sha1_requests: switches.allowSha1Requests,
    allow_unsolicited: switches.allowUnsolicited,
    sign_response: switches.signResponse,
    sign_assertion: switches.signAssertion,
    encrypt: switches.encrypt,
    data_encryption: switches.dataEncryption,
    name_id_format: switches.nameIdFormat,
    name_qualifier: switches.nameQualifier,
    sp_name_qualifier: switches.spNameQualifier,
    sign_in_as: switches.signInAs,
    metadata: Buffer.from(file),
  };
  const newId = uuidv7();
  const columns = Object.keys(values);
  const row = (table: string) => sql.join(columns.map((column) => sql.ref(`${table}.${column}`)));
  const written = await trx
    .insertInto('service')
    .values({ id: newId, entity_id: metadata.entityId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('entity_id')
        .doUpdateSet({ ...values, changed_at: sql<Date>`clock_timestamp()` })
        .where(sql<boolean>`(${row('service')}) is distinct from (${row('excluded')})`),
    )
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) {
    const { id } = await trx
      .selectFrom('service')
      .select('id')
      .where('entity_id', '=', metadata.entityId)
      .executeTakeFirstOrThrow();
    return { id, outcome: 'unchanged' };
  }
  const { id } = written;
  await trx.deleteFrom('service_acs').where('service_id', '=', id).execute();
  await trx.deleteFrom('service_certificate').where('service_id', '=', id).execute();
  await trx
    .insertInto('service_acs')
    .values(
      metadata.assertionConsumers.map(({ index, url, isDefault }) => ({
        service_id: id,
        index,
        url,
        is_default: isDefault,
      })),
    )
    .execute();
  const certificates = [
    ...metadata.signingCertificates.map((certificate, position) => ({
      use: 'signing',
      position,
      certificate,
    })),
    ...(metadata.encryptionCertificate === null
      ? []
      : [{ use: 'encryption', position: 0, certificate: metadata.encryptionCertificate }]),
  ];
  if (certificates.length > 0) {
    await trx
      .insertInto('service_certificate')
      .values(
        certificates.map(({ use, position, certificate }) => ({
          service_id: id,
          use,
          position,
          der: Buffer.from(certificate, 'base64'),
        })),
      )
      .execute();
  }
  return { id, outcome: id === newId ? 'added' : 'changed' };
}
