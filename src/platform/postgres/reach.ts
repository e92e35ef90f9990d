import pg from 'pg';
import { codeOf, StartError } from './start-error.ts';
import type { RunningPostgres } from './supervisor.ts';

const oldestVersion = 15;

/**
 * The PostgreSQL behind an address (`DATABASE_URL`), which others run; stopping it is not ours.
 * @throws StartError when it cannot be reached within 5 seconds, lets us not in, or is too old
 */
export async function reachPostgres(url: string): Promise<RunningPostgres> {
  const client = clientFor(url);
  // Never the whole address: it holds the password.
  const name = `the database "${client.database ?? ''}" at ${client.host}:${client.port} (DATABASE_URL)`;
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int / 10000 as version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < oldestVersion) {
      throw new StartError(`Klimatwin needs PostgreSQL ${oldestVersion} or later; ${name} is ${version}.`);
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`Cannot reach ${name}: ${reasonOf(error)}.`);
  } finally {
    await client.end().catch(() => {});
  }
  return { url, config: { connectionString: url }, stop: async () => {} };
}

function clientFor(url: string): pg.Client {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    return client.on('error', () => {});
  } catch {
    throw new StartError('DATABASE_URL is not an address of the form postgresql://user:password@host:5432/database.');
  }
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'nothing answers there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no host of that name';
  // Several addresses were tried in vain; each has its own reason.
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
