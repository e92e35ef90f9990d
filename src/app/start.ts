import { createAdaptorServer } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { openDatabase } from '../platform/database.ts';
import { folderTransport, smtpTransport } from '../platform/mail/transport.ts';
import { findInstallation, migrate } from '../platform/migrate.ts';
import { reachPostgres } from '../platform/postgres/reach.ts';
import { startPostgres } from '../platform/postgres/supervisor.ts';
import { loadDemo } from './demo/load.ts';
import { live } from './lifecycle.ts';
import { close, listen } from './listen.ts';
import { migrations } from './migrations.ts';
import { openProgram } from './program.ts';
import { isLoopback, readSettings } from './settings.ts';
import { createApp } from './site/site.tsx';
import { welcome } from './welcome.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await live(async life => {
  const settings = readSettings(process.env);
  const address = { host: settings.host, port: settings.port };
  // A port that is taken is said before the database is touched.
  const probe = createServer();
  await listen(probe, address);
  await close(probe);

  const embedded = settings.databaseUrl === undefined;
  say(embedded ? 'Starting PostgreSQL …' : 'Reaching the database …');
  const postgres = await life.begin(
    () =>
      embedded
        ? startPostgres({ dataDir: settings.dataDir, say, stopping: life.stopping, onLost: life.fail })
        : reachPostgres(settings.databaseUrl!),
    running => running.stop(),
  );

  const db = openDatabase({ ...postgres.config, max: 1 });
  await migrate(db, migrations);
  const installation = await findInstallation(db);
  const fresh = installation === null;
  const demo = installation?.demo ?? (settings.demo === 'always' || (settings.demo === 'own' && embedded));
  await db.destroy();

  let { port } = settings;
  const baseUrl = (): string => settings.baseUrl ?? `http://${settings.host}:${port}`;
  const mailFolder = join(settings.dataDir, 'mail');
  const transport =
    settings.smtpUrl === undefined
      ? folderTransport(mailFolder, settings.mailFrom)
      : smtpTransport(settings.smtpUrl, settings.mailFrom);
  const program = await life.begin(
    () =>
      openProgram({
        postgres: postgres.config,
        filesFolder: join(settings.dataDir, 'files'),
        transport,
        clock: () => new Date(),
        outsideHosts: settings.oparlHosts,
        get baseUrl() {
          return baseUrl();
        },
      }),
    opened => opened.close(),
  );
  if (fresh) {
    say(demo ? 'Loading the demo …' : 'Loading places and figures …');
    await loadDemo(program.services, { demo });
  }

  const playable = demo && (settings.demo === 'always' || isLoopback(settings.host)) && settings.demo !== 'never';
  const app = createApp({ services: program.services, demo: playable, mailFolder });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  port = await life.begin(
    () => listen(server, address),
    () => close(server),
  );
  // The data folder lets no second process in.
  await program.work({ alone: embedded });
  for (const line of await welcome(program.services, {
    url: baseUrl(),
    playable,
  })) {
    say(line);
  }
});
