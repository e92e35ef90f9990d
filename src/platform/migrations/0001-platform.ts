import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create extension if not exists unaccent`.execute(db);
  await sql`
    create table audit_entry (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      actor_kind text not null check (actor_kind in ('anonymous', 'person', 'system')),
      person_id uuid,
      job text,
      action text not null,
      subject_kind text not null,
      subject_id text not null,
      organisation_id text,
      on_behalf boolean not null default false,
      fields text[] not null default '{}'
    )`.execute(db);
  await sql`create index on audit_entry (subject_kind, subject_id, id)`.execute(db);
  await sql`
    create table event (
      id uuid primary key,
      at timestamptz not null,
      type text not null,
      subject_id text not null,
      ids jsonb not null default '{}'
    )`.execute(db);
  await sql`
    create table mail (
      id uuid primary key,
      at timestamptz not null,
      kind text not null,
      recipient_kind text not null check (recipient_kind in ('person', 'contact', 'challenge', 'address')),
      recipient_id text not null,
      ids jsonb not null default '{}',
      dedupe text not null unique,
      state text not null check (state in ('queued', 'sending', 'sent', 'uncertain', 'failed', 'closed')),
      state_at timestamptz not null,
      problem text
    )`.execute(db);
  await sql`create index on mail (state) where state in ('queued', 'sending', 'uncertain', 'failed')`.execute(db);
  await sql`
    create table file (
      id uuid primary key,
      at timestamptz not null,
      name text not null,
      type text not null,
      size integer not null check (size >= 0),
      sha256 text not null,
      organisation_id text
    )`.execute(db);
  await sql`
    create table submission (
      key text primary key,
      at timestamptz not null,
      location text
    )`.execute(db);
  await sql`
    create table held_form (
      id uuid primary key,
      at timestamptz not null,
      browser text not null,
      path text not null,
      fields jsonb not null
    )`.execute(db);
  await sql`
    create table rate_count (
      key text primary key,
      window_start timestamptz not null,
      count integer not null
    )`.execute(db);
  await sql`
    create table installation (
      singleton boolean primary key default true check (singleton),
      demo boolean not null,
      created_at timestamptz not null
    )`.execute(db);
}
