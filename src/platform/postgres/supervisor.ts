import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { binariesFor } from './binaries.ts';
import { claim } from './claim.ts';
import { openCluster } from './cluster.ts';
import { openDataFolder } from './data-folder.ts';
import { ownerFor } from './owner.ts';
import { homeOf, socketFolderOf } from './places.ts';
import { isAlive } from './processes.ts';
import { adoptOrLaunch, connectAsAdministrator, launch, type ServerPlan, stopServer } from './server.ts';
import { StartError } from './start-error.ts';

/** A PostgreSQL at hand; `stop` ends it, once everything that uses it is closed. */
export type RunningPostgres = { readonly url: string; readonly config: pg.PoolConfig; stop(): Promise<void> };

/** Role and database of the application. The role owns the database and may make others, no more. */
const application = 'klimatwin';
const restartsPerMinute = 5;

/**
 * Starts the PostgreSQL that comes with Klimatwin on a data folder, or takes over the one a killed process left
 * there. It listens on a private socket only. When it dies it is started again; `onLost` hears when that fails.
 * `stopping` lets the next start know that waiting for this one is worth while.
 * @throws StartError with the sentence for the console
 */
export async function startPostgres(options: {
  readonly dataDir: string;
  readonly say: (line: string) => void;
  readonly extraSettings?: Readonly<Record<string, string>>;
  readonly stopping?: AbortSignal;
  readonly onLost?: (error: StartError) => void;
}): Promise<RunningPostgres> {
  const { say, extraSettings = {}, stopping = new AbortController().signal } = options;
  const dataFolder = openDataFolder(options.dataDir);
  const claimed = await claim(dataFolder, stopping);
  try {
    const plan = await prepare(dataFolder, extraSettings, say);
    const first = await adoptOrLaunch(plan, say);
    await ensureDatabase(plan.socketFolder);
    const watched = watch(first, plan, say, options.onLost);
    const stop = async () => {
      await stopServer(await watched.end());
      rmSync(plan.socketFolder, { recursive: true, force: true });
      claimed.close();
    };
    const host = encodeURIComponent(plan.socketFolder);
    return {
      url: `postgresql://${application}@localhost:5432/${application}?host=${host}`,
      config: { host: plan.socketFolder, port: 5432, user: application, database: application },
      stop,
    };
  } catch (error) {
    claimed.close();
    throw error;
  }
}

async function prepare(
  dataFolder: string,
  extraSettings: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<ServerPlan> {
  const owner = ownerFor(join(dataFolder, 'postgres'));
  const home = homeOf(dataFolder, owner, say);
  const binaries = binariesFor(home, owner, say);
  const cluster = await openCluster(home, binaries, owner, extraSettings.fsync !== 'off');
  const socketFolder = socketFolderOf(dataFolder, owner);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '60',
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What the server does, but no failed statement and no value from it: those may hold personal data.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...extraSettings,
  };
  return { binaries, cluster, socketFolder, logFile: join(home, 'postgres.log'), owner, settings };
}

async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = connectAsAdministrator(socketFolder);
  await client.connect();
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [application]);
    if (roles.rowCount === 0) await client.query(`create role ${application} login createdb`);
    const databases = await client.query('select 1 from pg_database where datname = $1', [application]);
    if (databases.rowCount === 0) await client.query(`create database ${application} owner ${application}`);
  } finally {
    await client.end();
  }
}

/** Looks after a server until `end`, which answers the pid of the one that runs then. */
function watch(first: number, plan: ServerPlan, say: (line: string) => void, onLost?: (error: StartError) => void) {
  let pid = first;
  let restart: Promise<void> | undefined;
  let restarts: number[] = [];

  const relaunch = async () => {
    restarts = [...restarts.filter(moment => moment > Date.now() - 60_000), Date.now()];
    if (restarts.length > restartsPerMinute) throw new StartError(`PostgreSQL keeps ending; see ${plan.logFile}.`);
    say('PostgreSQL has ended unexpectedly; starting it again …');
    pid = await launch(plan);
  };
  const lost = (error: unknown) => {
    clearInterval(timer);
    onLost?.(error instanceof StartError ? error : new StartError(String(error)));
  };
  const timer = setInterval(() => {
    if (restart !== undefined || isAlive(pid)) return;
    restart = relaunch()
      .catch(lost)
      .finally(() => (restart = undefined));
  }, 250).unref();

  return {
    async end(): Promise<number> {
      clearInterval(timer);
      await restart;
      return pid;
    },
  };
}
