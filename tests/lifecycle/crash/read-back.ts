import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Book, Entry } from './ledger.ts';

/** Asks the PostgreSQL on a data folder, beside the program. */
export async function query<Row>(dataDir: string, statement: string): Promise<Row[]> {
  const socketFolder = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[4];
  const client = new pg.Client({ host: socketFolder, user: 'klimatwin', database: 'klimatwin' });
  await client.connect();
  try {
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Everything that the database holds of what people do in a crash test, in the form of their ledger. */
export async function readBook(dataDir: string): Promise<Book> {
  const entries = await query<Entry & { id: string }>(
    dataDir,
    `select a.id, o.name as organisation, a.state, a.contact_email as contact, a.wishes->>'note' as note,
       a.commitment->>'team' as team, (select sha256 from file where id::text = a.commitment->>'letterFileId') as letter,
       (select coalesce(jsonb_object_agg(field, need_text), '{}') from application_field
         where application_id = a.id) as words,
       (select coalesce(jsonb_agg(action order by id), '[]') from audit_entry
         where subject_kind = 'application' and subject_id = a.id::text) as history,
       (select coalesce(jsonb_agg(act order by at, id), '[]') from on_behalf where application_id = a.id) as papers
     from application a join organisation o on o.id = a.organisation_id`,
  );
  const invited = await query<{ email: string }>(dataDir, `select email from invitation where kind <> 'set-up'`);
  return {
    entries: Object.fromEntries(entries.map(({ id, ...entry }) => [id, entry])),
    invited: invited.map(({ email }) => email).toSorted(),
  };
}
