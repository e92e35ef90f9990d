import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table advice_rule add pulse_days integer default 90 check (pulse_days > 0)`.execute(db);
  await sql`
    create table advice_pulse (
      partnership_id uuid not null references partnership on delete cascade,
      asked_on date not null,
      primary key (partnership_id, asked_on)
    )`.execute(db);
  await sql`
    create table advice_answer (
      partnership_id uuid not null,
      asked_on date not null,
      organisation_id uuid not null references organisation,
      day date not null,
      going text not null check (going in ('well', 'slow', 'stuck')),
      needs text not null,
      person_id uuid,
      at timestamptz not null,
      on_behalf boolean not null,
      channel text,
      received_on date,
      file_id uuid references file,
      primary key (partnership_id, asked_on, organisation_id),
      foreign key (partnership_id, asked_on) references advice_pulse on delete cascade
    )`.execute(db);
}
