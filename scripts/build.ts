import { build, type Metafile } from 'esbuild';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { usedKern } from './styles/used-kern.ts';

// Makes build/ from src/:
//   build/start.mjs, cli.mjs    server and command line, dependencies stay in node_modules
//   build/assets/               style sheets, fonts and client modules; the name holds a hash of the content
//   build/manifest.json         'design/page.css' → 'page.4KXQ2A7P.css'
// What is not code (mails, document templates) is read from src/ itself. build/ appears in
// one piece: a start at the same moment sees the old one or the new one.

const project = dirname(import.meta.dirname);
const target = join(project, 'build');
const fresh = join(project, '.cache', `build-${process.pid}`);
const previous = join(project, '.cache', `built-${process.pid}`);

async function buildServer() {
  const entries = { start: 'src/app/start.ts', cli: 'src/app/cli/main.ts' };
  await build({
    absWorkingDir: project,
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(project, path)))),
    outdir: fresh,
    outExtension: { '.js': '.mjs' },
    // Chunks lie beside the entries, so that build/ is the folder of all of them.
    chunkNames: '[name]-[hash]',
    splitting: true,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function buildAssets(): Promise<Record<string, string>> {
  const entryPoints = globSync(
    ['src/areas/*/client/*.ts', 'src/design/client/*.ts', 'src/design/css/*.css', 'src/design/*.svg'],
    {
      cwd: project,
      exclude: path => path.endsWith('.test.ts'),
    },
  ).sort();
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints,
    outdir: join(fresh, 'assets'),
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    bundle: true,
    minify: true,
    platform: 'browser',
    // The floor: below it pages work as plain HTML.
    target: ['chrome111', 'firefox113', 'safari16.4'],
    format: 'esm',
    loader: { '.woff2': 'file', '.svg': 'copy', '.png': 'file' },
    plugins: [usedKern(project)],
    metafile: true,
    logLevel: 'warning',
  });
  return manifestOf(metafile);
}

/** Logical names: `<area or design>/<name>.js|css` for entries, `<name>.woff2` for what they bring along. */
function manifestOf({ outputs }: Metafile): Record<string, string> {
  const named = Object.entries(outputs).map(([path, { entryPoint, inputs }]) => {
    const source = entryPoint ?? Object.keys(inputs)[0] ?? path;
    const owner = /^src\/(?:areas\/)?([^/]+)\//.exec(entryPoint ?? '')?.[1];
    const name = basename(source).replace(/\.ts$/, '.js');
    return [owner ? `${owner}/${name}` : name, basename(path)] as const;
  });
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A .br and a .gz beside every asset that gets smaller by it; pictures and fonts are compressed already. */
function compressAssets() {
  for (const path of globSync(join(fresh, 'assets/*.{css,js,svg}'))) {
    const content = readFileSync(path);
    const text = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
    const smaller = { '.br': brotliCompressSync(content, { params: text }), '.gz': gzipSync(content, { level: 9 }) };
    for (const [ending, bytes] of Object.entries(smaller)) {
      if (bytes.length < content.length) writeFileSync(path + ending, bytes);
    }
  }
}

function publish() {
  mkdirSync(dirname(previous), { recursive: true });
  if (existsSync(target)) renameSync(target, previous);
  renameSync(fresh, target);
}

try {
  mkdirSync(join(fresh, 'assets'), { recursive: true });
  await buildServer();
  const manifest = await buildAssets();
  compressAssets();
  writeFileSync(join(fresh, 'manifest.json'), JSON.stringify(manifest, undefined, 2) + '\n');
  // What the sources looked like; the bootstrap compares it at the next start.
  writeFileSync(join(fresh, 'stamp'), process.argv[2] ?? '');
  publish();
} catch (error) {
  // esbuild has said what is wrong with the sources; anything else is told in full.
  if (!(error instanceof Error && 'errors' in error)) console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
  rmSync(previous, { recursive: true, force: true });
}
