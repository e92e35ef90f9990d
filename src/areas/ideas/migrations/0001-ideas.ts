import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';

const language = sql.raw(`check (language in ('de', 'en'))`);

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table idea (
      id uuid primary key,
      number integer generated always as identity unique,
      programme_id uuid references programme,
      language text not null ${language},
      state text not null check (state in ('unconfirmed', 'submitted', 'published', 'supported', 'under-review',
        'accepted', 'answered', 'implemented', 'rejected', 'merged', 'hidden')),
      state_before text,
      state_at timestamptz not null,
      title text not null,
      text text not null,
      place text not null,
      place_id text references place,
      field_id text,
      field_label jsonb,
      picture_id uuid references file,
      picture_alt text not null,
      author_name text,
      email text,
      sent_at timestamptz not null,
      confirmed_at timestamptz,
      moderation_due date,
      checked_at timestamptz,
      answer_due date,
      reason text,
      merged_into_id uuid references idea,
      supports integer not null default 0,
      invented boolean not null default false,
      check ((state = 'hidden') = (state_before is not null)),
      check ((state = 'merged') = (merged_into_id is not null)),
      check (state <> 'unconfirmed' or email is not null),
      check ((picture_id is null) = (picture_alt = ''))
    )`.execute(db);
  await sql`create index on idea (state, sent_at desc, id desc)`.execute(db);
  await sql`create index on idea using gin ((title || ' ' || text) gin_trgm_ops)`.execute(db);
  await sql`create index on idea (merged_into_id)`.execute(db);
  await sql`
    create table idea_wording (
      idea_id uuid not null references idea on delete cascade,
      version integer not null,
      title text not null,
      text text not null,
      reason text not null,
      at timestamptz not null,
      person_id uuid references person,
      primary key (idea_id, version)
    )`.execute(db);
  await sql`
    create table idea_answer (
      id uuid primary key,
      idea_id uuid not null references idea on delete cascade,
      state text not null check (state in ('accepted', 'answered', 'implemented')),
      text text not null,
      language text not null ${language},
      at timestamptz not null,
      person_id uuid references person
    )`.execute(db);
  await sql`create index on idea_answer (idea_id)`.execute(db);
  await sql`
    create table idea_support (
      id uuid primary key,
      idea_id uuid not null references idea on delete cascade,
      email text,
      email_hash text not null,
      language text not null ${language},
      created_at timestamptz not null,
      confirmed_at timestamptz,
      unique (idea_id, email_hash)
    )`.execute(db);
  await sql`
    create table idea_report (
      id uuid primary key,
      idea_id uuid not null references idea on delete cascade,
      kind text not null check (kind in ('insult', 'personal-data', 'advertising', 'wrong', 'other')),
      text text not null,
      at timestamptz not null,
      closed_at timestamptz
    )`.execute(db);
  await sql`create index on idea_report (idea_id)`.execute(db);
  await sql`
    create table idea_consent (
      id uuid primary key,
      idea_id uuid not null references idea on delete cascade,
      kind text not null check (kind in ('name', 'guardian')),
      wording text not null,
      at timestamptz not null,
      withdrawn_at timestamptz
    )`.execute(db);
  await sql`create index on idea_consent (idea_id)`.execute(db);
  await sql`
    create table idea_rules (
      programme_id uuid unique nulls not distinct references programme,
      moderation text not null check (moderation in ('before', 'after')),
      land text,
      moderation_days integer not null,
      answer_days integer not null,
      support_goal integer not null,
      keep_days integer not null
    )`.execute(db);
  await sql`
    create table idea_key (
      singleton boolean primary key default true check (singleton),
      key text not null
    )`.execute(db);
  await sql`insert into idea_key (key) values (${randomBytes(32).toString('base64url')})`.execute(db);
}
