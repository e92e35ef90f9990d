import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table clause (
      programme_id uuid not null references programme,
      position integer not null,
      key text not null,
      condition text not null,
      title jsonb not null,
      body jsonb not null,
      version integer not null default 1,
      primary key (programme_id, key)
    )`.execute(db);
  await sql`
    create table signature_rule (
      id uuid primary key,
      land text,
      organisation_id uuid references organisation,
      forms text[] not null,
      valid_from date not null,
      valid_to date,
      source text not null,
      check (land is null or organisation_id is null)
    )`.execute(db);
  // Where a municipality binds itself, the codes of all Länder want the written form, which a qualified electronic
  // signature replaces. Whether an agreement is current business, for which the form is free, each authority says itself.
  await sql`
    insert into signature_rule (id, forms, valid_from, source)
      values (gen_random_uuid(), '{written,qualified-electronic}', '2001-08-01', 'BGB §§ 126, 126a')`.execute(db);
  await sql`
    create table agreement (
      id uuid primary key,
      partnership_id uuid not null references partnership,
      number integer not null,
      state text not null check (state in ('draft', 'text-agreed', 'partly-signed', 'signed', 'terminated')),
      reason text not null,
      languages text[] not null,
      "leading" text not null,
      starts_on date not null,
      ends_on date not null check (ends_on >= starts_on),
      text jsonb,
      hash text,
      agreed_at timestamptz,
      terminated_on date,
      terminated_reason text not null default '',
      unique (partnership_id, number),
      check ((state = 'draft') = (text is null) and (text is null) = (hash is null))
    )`.execute(db);
  await sql`
    create unique index agreement_in_work on agreement (partnership_id)
      where state in ('draft', 'text-agreed', 'partly-signed')`.execute(db);
  await sql`
    create table agreement_party (
      agreement_id uuid not null references agreement on delete cascade,
      organisation_id uuid not null references organisation,
      position integer not null,
      side text not null check (side in ('member', 'office')),
      signatories jsonb not null default '[]',
      accepted_hash text,
      signature_form text,
      signed_on date,
      file_id uuid references file,
      primary key (agreement_id, organisation_id),
      check ((signature_form is null) = (signed_on is null))
    )`.execute(db);
  await sql`create index on agreement_party (organisation_id)`.execute(db);
  await sql`
    create table agreement_clause (
      id uuid primary key,
      agreement_id uuid not null references agreement on delete cascade,
      position integer not null,
      key text,
      title jsonb not null,
      body jsonb not null,
      unique (agreement_id, position)
    )`.execute(db);
  await sql`
    create table agreement_act (
      id uuid primary key,
      agreement_id uuid not null references agreement on delete cascade,
      kind text not null,
      organisation_id uuid not null references organisation,
      clause_id uuid references agreement_clause,
      note text not null,
      at timestamptz not null,
      person_id uuid,
      on_behalf boolean not null,
      channel text,
      received_on date,
      file_id uuid references file,
      number bigint generated always as identity
    )`.execute(db);
  await sql`create index on agreement_act (agreement_id)`.execute(db);
  await sql`
    create table clause_revision (
      clause_id uuid not null references agreement_clause on delete cascade,
      number integer not null,
      title jsonb not null,
      body jsonb not null,
      removed boolean not null,
      act_id uuid not null references agreement_act,
      primary key (clause_id, number)
    )`.execute(db);
  await sql`
    create table duty_proof (
      id uuid primary key,
      partnership_id uuid not null references partnership,
      duty_key text not null,
      organisation_id uuid references organisation,
      kind text not null,
      happened_on date not null,
      note text not null,
      person_id uuid
    )`.execute(db);
  await sql`create index on duty_proof (partnership_id)`.execute(db);
}
