import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pair_document (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      title text not null check (title <> ''),
      kind text not null check (kind in ('result', 'contract', 'presentation', 'list', 'picture', 'template', 'other')),
      audience text not null check (audience in ('pair', 'guests')),
      keep_reason text not null check (keep_reason in ('work', 'proof', 'personal')),
      organisation_id uuid not null references organisation,
      revision integer not null,
      removed_on date,
      removed_by uuid references organisation,
      removed_why text,
      check ((removed_on is null) = (removed_by is null) and (removed_on is null) = (removed_why is null))
    )`.execute(db);
  await sql`create index on pair_document (partnership_id)`.execute(db);
  await sql`
    create table pair_document_version (
      id uuid primary key,
      document_id uuid not null references pair_document on delete cascade,
      number integer not null check (number > 0),
      file_id uuid not null references file,
      note text not null,
      organisation_id uuid not null references organisation,
      person_id uuid,
      at timestamptz not null,
      unique (document_id, number)
    )`.execute(db);
  await sql`
    create table document_years (
      programme_id uuid primary key references programme,
      work integer not null check (work between 0 and 30),
      proof integer not null check (proof between 0 and 30),
      personal integer not null check (personal between 0 and 30)
    )`.execute(db);
}
