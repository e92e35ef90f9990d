import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table content (
      id uuid primary key,
      kind text not null check (kind in ('page', 'part', 'news')),
      key text not null unique,
      source_language text not null check (source_language in ('de', 'en', 'nl', 'pt', 'lt')),
      programme_id uuid references programme,
      invented boolean not null default false,
      created_at timestamptz not null,
      withdrawn_at timestamptz
    )`.execute(db);
  await sql`create index on content (programme_id)`.execute(db);
  await sql`
    create table content_version (
      content_id uuid not null references content,
      language text not null check (language in ('de', 'en', 'nl', 'pt', 'lt')),
      version integer not null check (version > 0),
      title text not null,
      summary text not null default '',
      body text not null default '',
      state text not null check (state in ('draft', 'approved', 'scheduled')),
      publish_at timestamptz,
      based_on integer,
      at timestamptz not null,
      person_id uuid,
      primary key (content_id, language, version),
      check ((state = 'draft') = (publish_at is null))
    )`.execute(db);
  await sql`create index on content_version (publish_at desc) where publish_at is not null`.execute(db);
  await sql`
    create table translation_duty (
      content_id uuid not null references content,
      language text not null check (language in ('de', 'en', 'nl', 'pt', 'lt')),
      person_id uuid not null references person,
      due_on date,
      primary key (content_id, language)
    )`.execute(db);
  await sql`
    create table media (
      id uuid primary key,
      file_id uuid not null references file,
      small_file_id uuid references file,
      subject text not null,
      programme_id uuid references programme,
      kind text not null check (kind in ('download', 'logo', 'picture')),
      title jsonb not null,
      alt jsonb not null,
      credit text not null default '',
      width integer,
      height integer,
      shows_people boolean not null default false,
      consent_who text not null default '',
      consent_on date,
      position integer not null,
      created_at timestamptz not null,
      removed_at timestamptz,
      check (not shows_people or (consent_who <> '' and consent_on is not null))
    )`.execute(db);
  await sql`create index on media (subject, kind, position) where removed_at is null`.execute(db);
  await sql`
    create table site_setting (
      singleton boolean primary key default true check (singleton),
      settings jsonb not null,
      changed_at timestamptz not null
    )`.execute(db);
  await sql`
    create table barrier_report (
      id uuid primary key,
      at timestamptz not null,
      language text not null check (language in ('de', 'en')),
      address text not null default '',
      message text not null,
      email text not null default '',
      answer_by date not null,
      answer text not null default '',
      answered_at timestamptz,
      answered_by uuid
    )`.execute(db);
  await sql`create index on barrier_report (answer_by) where answered_at is null`.execute(db);
}
