import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table mail add column digest_id uuid references mail`.execute(db);
  await sql`alter table mail drop constraint mail_state_check`.execute(db);
  await sql`
    alter table mail add constraint mail_state_check
      check (state in ('queued', 'held', 'sending', 'sent', 'uncertain', 'failed', 'closed'))`.execute(db);
  await sql`create index on mail (id) where state = 'held'`.execute(db);
  await sql`create index on mail (digest_id) where digest_id is not null`.execute(db);
}
