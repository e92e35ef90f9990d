import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table meeting_invitee (
      id uuid primary key,
      act_id uuid not null references meeting_act on delete cascade,
      recipient_kind text not null check (recipient_kind in ('person', 'contact')),
      recipient_id uuid not null,
      organisation_id uuid references organisation,
      unique (act_id, recipient_id)
    )`.execute(db);
  // A reply is about one day: with another one it counts no more.
  await sql`
    create table meeting_reply (
      meeting_id uuid not null references meeting on delete cascade,
      recipient_id uuid not null,
      recipient_kind text not null check (recipient_kind in ('person', 'contact')),
      organisation_id uuid references organisation,
      sequence integer not null,
      answer text not null check (answer in ('coming', 'not-coming')),
      at timestamptz not null,
      primary key (meeting_id, recipient_id)
    )`.execute(db);
}
