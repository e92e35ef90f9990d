import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table advice_rule (
      programme_id uuid not null references programme on delete cascade,
      valid_from date not null,
      contact_days integer not null check (contact_days > 0),
      meeting_days integer not null check (meeting_days > 0),
      adviser_days integer check (adviser_days >= 0),
      office_days integer check (office_days >= 0),
      authority_days integer check (authority_days >= 0),
      primary key (programme_id, valid_from)
    )`.execute(db);
  await sql`
    create table advice_pause (
      id uuid primary key,
      kind text not null,
      programme_id uuid not null references programme on delete cascade,
      land text,
      partnership_id uuid references partnership on delete cascade,
      organisation_id uuid references organisation,
      "from" date not null,
      "to" date not null check ("to" >= "from"),
      reason text not null,
      check (case kind
        when 'holidays' then land is not null and partnership_id is null and organisation_id is null
        when 'recess' then land is null and partnership_id is not null and organisation_id is not null
        when 'break' then land is null and partnership_id is not null and organisation_id is null
        else false end)
    )`.execute(db);
  await sql`create index on advice_pause (programme_id)`.execute(db);
  await sql`create index on advice_pause (partnership_id)`.execute(db);
  await sql`
    create table advice_fact (
      id uuid primary key,
      partnership_id uuid not null references partnership on delete cascade,
      kind text not null check (kind in ('contact-lost', 'meeting-missing')),
      organisation_id uuid references organisation,
      since date not null,
      unique nulls not distinct (partnership_id, kind, organisation_id)
    )`.execute(db);
  await sql`
    create table advice_step (
      fact_id uuid not null references advice_fact on delete cascade,
      audience text not null check (audience in ('adviser', 'office', 'authority')),
      day date not null,
      primary key (fact_id, audience)
    )`.execute(db);
}
