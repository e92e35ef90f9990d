import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Encoding } from '../../platform/web/encoding.ts';

/** Style sheets, fonts and client modules as `npm run build` left them; names carry a hash, so they never change. */
export type Assets = {
  /** The address of an asset by its name in the sources, `klimatwin.css`. */
  readonly path: (name: string) => string;
  /** What is served at an address below `/assets/`, compressed as the build left it; null if there is no such asset. */
  readonly find: (name: string, encoding: Encoding) => { body: Uint8Array; headers: Record<string, string> } | null;
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const endings = { br: '.br', gzip: '.gz' } as const;

/** Reads all assets into memory: a few megabytes, so that no request waits for a disk. */
export function readAssets(buildFolder: string): Assets {
  const manifestFile = join(buildFolder, 'manifest.json');
  const manifest = existsSync(manifestFile)
    ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, string>)
    : {};
  const folder = join(buildFolder, 'assets');
  const files = new Map<string, Uint8Array>();
  if (existsSync(folder)) for (const name of readdirSync(folder)) files.set(name, readFileSync(join(folder, name)));
  return {
    path: name => `/assets/${manifest[name] ?? manifest[`design/${name}`] ?? name}`,
    find: (name, encoding) => {
      const body = files.get(name);
      const type = types[extname(name)];
      if (!body || !type) return null;
      const headers = {
        'Content-Type': type,
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
      };
      const smaller = encoding === 'identity' ? undefined : files.get(name + endings[encoding]);
      return smaller ? { body: smaller, headers: { ...headers, 'Content-Encoding': encoding } } : { body, headers };
    },
  };
}
