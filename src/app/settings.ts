import { join } from 'node:path';
import { StartError } from '../platform/postgres/start-error.ts';
import { projectFolder } from '../platform/sources.ts';

/** What the environment says; everything has a default that works on a machine of one's own. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly baseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Servers that may be asked for papers although they stand in an inner network. */
  readonly oparlHosts: readonly string[];
  /** `1`: a demo even on a server that others reach; `0`: never; else where the database is our own and new. */
  readonly demo: 'always' | 'never' | 'own';
};

/** @throws StartError with the sentence for the console */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { HOST, PORT, DATA_DIR, DATABASE_URL, BASE_URL, SMTP_URL, MAIL_FROM, KLIMATWIN_DEMO, OPARL_HOSTS } =
    environment;
  const port = Number(PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartError(`PORT is no port: ${PORT}`);
  const baseUrl = BASE_URL?.replace(/\/+$/, '');
  if (baseUrl !== undefined && !/^https?:\/\/[^/]+$/.test(baseUrl)) {
    throw new StartError('BASE_URL is scheme and host only, such as https://klimatwin.example.org.');
  }
  return {
    host: HOST ?? '127.0.0.1',
    port,
    dataDir: DATA_DIR ?? join(projectFolder, '.data'),
    databaseUrl: DATABASE_URL,
    baseUrl,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM ?? 'Klimatwin <klimatwin@localhost>',
    oparlHosts: (OPARL_HOSTS ?? '').split(',').flatMap(host => host.trim().toLowerCase() || []),
    demo: KLIMATWIN_DEMO === '1' ? 'always' : KLIMATWIN_DEMO === '0' ? 'never' : 'own',
  };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
