// Written by `npm run docs` from the migrations. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
export interface AcademyTable {
  code: string;
  name: string;
  time_zone: Generated<string>;
  feed_cutoff: Generated<string>;
}

export interface AccountTable {
  id: string;
  kind: string;
  state: Generated<string>;
  origin: string | null;
  identifier: string;
  family_name: string;
  given_name: string;
  pupil_id: string | null;
  email: string | null;
  email_confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  mobile: string | null;
  mobile_confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  language: Generated<string>;
  must_change_password: Generated<boolean>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  notified_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  activated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  last_sign_in_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  reset_requested_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  merged_into: string | null;
  pending_email: string | null;
  legacy_kind: string | null;
  last_legacy_sign_in_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  end_cause: string | null;
  suspended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AccountAlertTable {
  id: string;
  account_id: string;
  school_uai: string;
  reason: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  handled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  handled_by: string | null;
}

export interface AccountKnownAsTable {
  account_id: string;
  service_id: string;
  known_as: string;
}

export interface AccountMergeTable {
  id: string;
  absorbed_id: string;
  into_id: string;
  state_before: string;
  moved_records: ColumnType<JsonValue, string, string>;
  run_id: string | null;
  merged_at: ColumnType<Date, Date | string | undefined, Date | string>;
  undone_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  children: ColumnType<JsonValue, string | undefined, string>;
  kept_records: ColumnType<JsonValue, string | undefined, string>;
}

export interface AccountWarningTable {
  account_id: string;
  cause: string;
  number: number;
  warned_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface AgentTable {
  id: string;
  login: string;
  display_name: string;
  role: string;
  password_hash: Buffer;
  academy_code: string | null;
  school_uai: string | null;
  disabled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface AgentSessionTable {
  id_hash: Buffer;
  agent_id: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  idle_seconds: number;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AttemptCounterTable {
  key: Buffer;
  window_started_at: ColumnType<Date, Date | string | undefined, Date | string>;
  window_seconds: number;
  count: number;
}

export interface ChildAttachmentTable {
  account_id: string;
  pupil_id: string;
  state: string;
  decided_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  ended_cause: string | null;
}

export interface ChildProposalTable {
  account_id: string;
  pupil_id: string;
  found_at: ColumnType<Date, Date | string | undefined, Date | string>;
  seen_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ClosedUpstreamTable {
  upstream: string;
  closed_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface CredentialTable {
  account_id: string;
  password_hash: Buffer;
  set_at: ColumnType<Date, Date | string | undefined, Date | string>;
  renewal_reason: string | null;
  renewal_marked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface DataExportTable {
  id: string;
  account_id: string;
  state: Generated<string>;
  language: string;
  asked_at: ColumnType<Date, Date | string | undefined, Date | string>;
  due_at: ColumnType<Date, Date | string | undefined, Date | string>;
  attempts: Generated<number>;
  expires_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  json: Buffer | null;
  pdf: Buffer | null;
}

export interface FeedRunTable {
  id: string;
  academy_code: string;
  degree: string | null;
  state: string;
  folder: string;
  produced_on: string | null;
  files_hash: Buffer | null;
  report: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  hold: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  reason: string | null;
  started_at: ColumnType<Date, Date | string | undefined, Date | string>;
  approved_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface FeedSetAsideTable {
  run_id: string;
  kind: string;
  file: string | null;
  line: number | null;
  aaf_id: string | null;
  guardian_aaf_id: string | null;
  reason: string;
}

export interface FlowTable {
  id: string;
  token_hash: Buffer;
  kind: string;
  step: string;
  account_id: string | null;
  data: ColumnType<JsonValue, string | undefined, string>;
  service_handle: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface FranceconnectLinkTable {
  issuer: string;
  sub: string;
  account_id: string;
  linked_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_used_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface FranceconnectRequestTable {
  state_hash: Buffer;
  nonce: string;
  browser_hash: Buffer;
  account_id: string | null;
  service_handle: string | null;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface FranceconnectSessionTable {
  session_id: string;
  id_token: Buffer;
}

export interface GuardianRecordTable {
  academy_code: string;
  degree: string;
  aaf_id: string;
  birth_name: string | null;
  usage_name: string;
  given_name: string;
  other_given_names: string | null;
  title: string | null;
  mobile_raw: string | null;
  mobile: string | null;
  home_phone: string | null;
  work_phone: string | null;
  mail: string | null;
  mail_key: string | null;
  address_lines: string | null;
  postal_code: string | null;
  city: string | null;
  country: string | null;
  folded_birth_name: string | null;
  folded_usage_name: string;
  folded_given_name: string;
  content_hash: Buffer;
  account_id: string | null;
  feed_run_id: string | null;
  first_seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
  left_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface GuardianshipTable {
  academy_code: string;
  degree: string;
  pupil_aaf_id: string;
  guardian_aaf_id: string;
  rank: string;
  kinship_code: string | null;
  feed_run_id: string | null;
  left_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface IdempotencyTable {
  key: string;
  result: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface IdentifierTable {
  value: string;
  account_id: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface IdentifierSeriesTable {
  base: string;
  last_number: number;
}

export interface JournalEntryTable {
  id: string;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
  action: string;
  actor_kind: string;
  actor_id: string | null;
  account_id: string | null;
  school_uai: string | null;
  detail: ColumnType<JsonValue, string | undefined, string>;
  address: string | null;
  trace: string | null;
}

export interface JournalPrunedTable {
  before: ColumnType<Date, Date | string, Date | string>;
  entries: string;
  unsealed: string;
  pruned_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface JournalPrunedLeafTable {
  seal_number: string;
  position: number;
  leaf: Buffer;
}

export interface JournalSealTable {
  number: string;
  sealed_at: ColumnType<Date, Date | string | undefined, Date | string>;
  entries: number;
  first_at: ColumnType<Date, Date | string, Date | string>;
  last_at: ColumnType<Date, Date | string, Date | string>;
  root: Buffer;
  previous_root: Buffer | null;
  key_id: string;
  signature: Buffer;
}

export interface JournalSealedTable {
  entry_id: string;
  seal_number: string;
}

export interface LegacyCutoverTable {
  academy_code: string;
  school_uai: string | null;
  kind: string;
  last_day: string;
  set_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface LegacyRequestTable {
  id: string;
  source_id: string;
  request_id: string;
  browser_hash: Buffer;
  service_handle: string | null;
  handle_hash: Buffer | null;
  account_id: string | null;
  found: string | null;
  school_uais: string[] | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface LegacySourceTable {
  id: string;
  kind: string;
  entity_id: string;
  name: string;
  sign_in_url: string;
  academy_codes: string[];
  certificates: Buffer[];
  metadata: Buffer;
  added_at: ColumnType<Date, Date | string | undefined, Date | string>;
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface LinkTokenTable {
  token_hash: Buffer;
  account_id: string;
  purpose: string;
  email: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface MatchDecisionTable {
  id: string;
  kind: string;
  academy_code: string;
  degree: string;
  aaf_id: string;
  other_academy_code: string | null;
  other_degree: string | null;
  other_aaf_id: string | null;
  account_id: string | null;
  verdict: string;
  reason: string;
  run_id: string;
  decided_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface MefTable {
  academy_code: string;
  degree: string;
  code: string;
  label: string | null;
  mefstat11: string | null;
}

export interface MessageTable {
  id: string;
  channel: string;
  template: string;
  language: string;
  sealed: Buffer | null;
  account_id: string | null;
  flow_id: string | null;
  state: string;
  attempts: Generated<number>;
  unknown_outcomes: Generated<number>;
  due_at: ColumnType<Date, Date | string | undefined, Date | string>;
  not_after: ColumnType<Date, Date | string, Date | string>;
  provider_id: string | null;
  error_code: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface MessageReceiptTable {
  id: string;
  provider_id: string;
  state: string;
  error_code: string | null;
  received_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface MissingChildCaseTable {
  id: string;
  number: string;
  account_id: string;
  given_name: string;
  born_on: string;
  school_uai: string;
  asked_at: ColumnType<Date, Date | string | undefined, Date | string>;
  shown_at: ColumnType<Date, Date | string, Date | string>;
  cause: string | null;
  finding: string | null;
  explained_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  closed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface OneTimeCodeTable {
  id: string;
  flow_id: string;
  code_hash: Buffer;
  tries: Generated<number>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface PasskeyTable {
  id: string;
  account_id: string;
  credential_id: Buffer;
  public_key: Buffer;
  counter: string;
  transports: string[];
  name: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface PasskeyChallengeTable {
  challenge_hash: Buffer;
  purpose: string;
  account_id: string | null;
  expires_at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProvisionalPasswordTable {
  account_id: string;
  ciphertext: Buffer;
  issued_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  notification_id: string | null;
}

export interface PupilTable {
  id: string;
  ine: string;
  born_on: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  protected_family: Generated<boolean>;
}

export interface PupilRecordTable {
  academy_code: string;
  degree: string;
  aaf_id: string;
  school_uai: string;
  ine: string | null;
  family_name: string;
  usage_name: string | null;
  given_name: string;
  other_given_names: string | null;
  title: string | null;
  born_on: string;
  source_id: string | null;
  class_code: string | null;
  class_label: string | null;
  mef_code: string | null;
  mail: string | null;
  content_hash: Buffer;
  pupil_id: string | null;
  feed_run_id: string | null;
  first_seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
  left_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  folded_family_name: Generated<string>;
  folded_usage_name: string | null;
  folded_given_name: Generated<string>;
  protected_family: Generated<boolean>;
}

export interface RecoveryRequestTable {
  id: string;
  sealed: Buffer;
  flow_id: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  not_after: ColumnType<Date, Date | string, Date | string>;
}

export interface RetentionRunTable {
  night: string;
  started_at: ColumnType<Date, Date | string | undefined, Date | string>;
  lease_until: ColumnType<Date, Date | string, Date | string>;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  counts: ColumnType<JsonValue, string | undefined, string>;
}

export interface SchoolTable {
  uai: string;
  academy_code: string;
  degree: string;
  structure_id: string;
  name: string;
  kind: string | null;
  kind_code: string | null;
  sector: string;
  opted_in: Generated<boolean>;
  in_scope: GeneratedAlways<boolean>;
  street: string | null;
  postal_code: string | null;
  city: string | null;
  phone: string | null;
  mail: string | null;
  district: string | null;
  basin: string | null;
  content_hash: Buffer;
  feed_run_id: string | null;
  left_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface SchoolClassTable {
  school_uai: string;
  code: string;
  label: string | null;
  feed_run_id: string | null;
  left_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ServiceTable {
  id: string;
  entity_id: string;
  name: string;
  profile: string;
  require_signed_requests: boolean;
  allow_sha1_requests: boolean;
  allow_unsolicited: boolean;
  sign_response: boolean;
  sign_assertion: boolean;
  encrypt: boolean;
  data_encryption: string;
  name_id_format: string;
  name_qualifier: boolean;
  sp_name_qualifier: boolean;
  sign_in_as: string | null;
  metadata: Buffer;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>;
  admits: Generated<string[]>;
  degrees: Generated<string[]>;
  address: string | null;
  description: string | null;
  data_controller: string | null;
  data_rights: string | null;
  terms: string | null;
  terms_version: string | null;
}

export interface ServiceAcsTable {
  service_id: string;
  index: number;
  url: string;
  is_default: boolean;
}

export interface ServiceCertificateTable {
  service_id: string;
  use: string;
  position: number;
  der: Buffer;
}

export interface ServiceLogoTable {
  service_id: string;
  png: Buffer;
}

export interface ServiceOpeningTable {
  service_id: string;
  territory: string;
  opens_on: string | null;
  closes_on: string | null;
}

export interface SessionTable {
  id_hash: Buffer;
  id: string;
  account_id: string;
  way: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  idle_seconds: number;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  address: string | null;
  user_agent: string | null;
  proved_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface SsoParticipationTable {
  session_id: string;
  service_id: string;
  name_id_format: string;
  name_id: string;
  session_index: string;
  attributes: string[];
  first_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface SsoRequestTable {
  id: string;
  handle_hash: Buffer | null;
  service_id: string;
  request_id: string | null;
  acs_url: string;
  relay_state: string | null;
  force_authn: boolean;
  is_passive: boolean;
  name_id_format: string;
  authn_context: string;
  received_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  answered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface StaffFunctionTable {
  academy_code: string;
  degree: string;
  aaf_id: string;
  school_uai: string;
  function_code: string;
  post_code: Generated<string>;
  post_label: string | null;
  left_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface StaffRecordTable {
  academy_code: string;
  degree: string;
  aaf_id: string;
  family_name: string;
  given_name: string;
  title: string | null;
  mail: string | null;
  content_hash: Buffer;
  feed_run_id: string | null;
  left_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface TermsAcceptanceTable {
  account_id: string;
  document: string;
  version: string;
  accepted_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface Schema {
  academy: AcademyTable;
  account: AccountTable;
  account_alert: AccountAlertTable;
  account_known_as: AccountKnownAsTable;
  account_merge: AccountMergeTable;
  account_warning: AccountWarningTable;
  agent: AgentTable;
  agent_session: AgentSessionTable;
  attempt_counter: AttemptCounterTable;
  child_attachment: ChildAttachmentTable;
  child_proposal: ChildProposalTable;
  closed_upstream: ClosedUpstreamTable;
  credential: CredentialTable;
  data_export: DataExportTable;
  feed_run: FeedRunTable;
  feed_set_aside: FeedSetAsideTable;
  flow: FlowTable;
  franceconnect_link: FranceconnectLinkTable;
  franceconnect_request: FranceconnectRequestTable;
  franceconnect_session: FranceconnectSessionTable;
  guardian_record: GuardianRecordTable;
  guardianship: GuardianshipTable;
  idempotency: IdempotencyTable;
  identifier: IdentifierTable;
  identifier_series: IdentifierSeriesTable;
  journal_entry: JournalEntryTable;
  journal_pruned: JournalPrunedTable;
  journal_pruned_leaf: JournalPrunedLeafTable;
  journal_seal: JournalSealTable;
  journal_sealed: JournalSealedTable;
  legacy_cutover: LegacyCutoverTable;
  legacy_request: LegacyRequestTable;
  legacy_source: LegacySourceTable;
  link_token: LinkTokenTable;
  match_decision: MatchDecisionTable;
  mef: MefTable;
  message: MessageTable;
  message_receipt: MessageReceiptTable;
  missing_child_case: MissingChildCaseTable;
  one_time_code: OneTimeCodeTable;
  passkey: PasskeyTable;
  passkey_challenge: PasskeyChallengeTable;
  provisional_password: ProvisionalPasswordTable;
  pupil: PupilTable;
  pupil_record: PupilRecordTable;
  recovery_request: RecoveryRequestTable;
  retention_run: RetentionRunTable;
  school: SchoolTable;
  school_class: SchoolClassTable;
  service: ServiceTable;
  service_acs: ServiceAcsTable;
  service_certificate: ServiceCertificateTable;
  service_logo: ServiceLogoTable;
  service_opening: ServiceOpeningTable;
  session: SessionTable;
  sso_participation: SsoParticipationTable;
  sso_request: SsoRequestTable;
  staff_function: StaffFunctionTable;
  staff_record: StaffRecordTable;
  terms_acceptance: TermsAcceptanceTable;
}
