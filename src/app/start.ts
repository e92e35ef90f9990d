import { createServer } from 'node:http';
import { join } from 'node:path';
import { reachPostgres } from '../platform/postgres/reach.ts';
import { startPostgres } from '../platform/postgres/supervisor.ts';
import { projectFolder } from '../platform/sources.ts';
import { live } from './lifecycle.ts';
import { close, listen } from './listen.ts';

const { DATA_DIR = join(projectFolder, '.data'), DATABASE_URL, HOST = '127.0.0.1', PORT = '3000' } = process.env;
const say = (line: string) => process.stdout.write(line + '\n');

await live(async life => {
  const address = { host: HOST, port: Number(PORT) };
  const probe = createServer();
  await listen(probe, address);
  await close(probe);

  say(DATABASE_URL === undefined ? 'Starting PostgreSQL …' : 'Reaching the database …');
  await life.begin(
    () =>
      DATABASE_URL === undefined
        ? startPostgres({ dataDir: DATA_DIR, say, stopping: life.stopping, onLost: life.fail })
        : reachPostgres(DATABASE_URL),
    postgres => postgres.stop(),
  );
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/health' ? 200 : 404).end();
  });
  const port = await life.begin(
    () => listen(server, address),
    () => close(server),
  );
  say(`Klimatwin is at http://${HOST}:${port}`);
});
