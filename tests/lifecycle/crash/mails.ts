import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { query } from './read-back.ts';

/** What the database says of one mail. */
type MailOfDatabase = {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly application: string | null;
};

export function readMails(dataDir: string): Promise<MailOfDatabase[]> {
  return query(dataDir, `select id, kind, state, ids->>'applicationId' as application from mail order by id`);
}

/** How much is still to be done: events, jobs and mails that wait or are in somebody's hands. */
export async function workLeft(dataDir: string): Promise<number> {
  const [row] = await query<{ left: number }>(
    dataDir,
    `select (select count(*) from pgboss.job where name = 'work' and state in ('created', 'retry', 'active'))::int
       + (select count(*) from mail where state in ('queued', 'sending'))::int as left`,
  );
  return row!.left;
}

/** The folder that mails go to. Each is a file named by its Message-ID; one that was sent again is another file. */
export class MailFolder {
  private readonly folder: string;
  private readonly seen = new Map<string, number>();
  /** Files that were written more than once. */
  readonly rewritten: string[] = [];

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'mail');
  }

  /** Looks at the folder and remembers which files there are. */
  look(): void {
    for (const name of this.names()) {
      const { ino } = statSync(join(this.folder, name));
      if ((this.seen.get(name) ?? ino) !== ino) this.rewritten.push(name);
      this.seen.set(name, ino);
    }
  }

  /** The ids of the mails that stand there. */
  ids(): string[] {
    return this.names().map(name => name.slice(0, -'.eml'.length));
  }

  /**
   * Mails that say the same to the same mailbox. Somebody is told of each act on behalf under the same subject, so there
   * the words count; of everything else, of a receipt above all, there is one to a subject. The authorities that came
   * with the demo share a mailbox and are left out.
   */
  async doubles(mails: readonly MailOfDatabase[]): Promise<string[]> {
    const kinds = new Map(mails.map(({ id, kind }) => [id, kind]));
    const found = new Set<string>();
    const doubles: string[] = [];
    for (const id of this.ids()) {
      const { headers, text } = await simpleParser(readFileSync(join(this.folder, `${id}.eml`)), {
        skipTextToHtml: true,
      });
      const [to, subject] = [headers.get('to') as { text: string }, headers.get('subject')];
      if (to.text.endsWith('@vorfuehrung.example')) continue;
      const words = kinds.get(id) === 'applications.on-behalf' ? text : '';
      const said = [to.text, subject, words].join(' / ');
      if (found.has(said)) doubles.push(said);
      found.add(said);
    }
    return doubles;
  }

  private names(): string[] {
    // It comes with the first mail.
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder).filter(name => name.endsWith('.eml'));
  }
}
