import { project } from './project.mjs';
import { runs } from './process.mjs';
import { Sentence } from './sentence.mjs';

// Install scripts are not needed by any dependency; not running them is one risk less.
const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier'];
const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];

/** Runs npm in the project; `purpose` completes the sentence "could not …" when it fails. */
export async function npm(args, purpose) {
  // Settings of an npm that called us (--prefix, --omit …) must not leak into this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ownedByOuterNpm(name)));
  const started = runs('npm', [...args, ...quietly, ...patience], { cwd: project, env, capture: true });
  const { code, errors } = await started.catch(error => {
    throw new Sentence(`Could not ${purpose}: npm is not on this machine (${error.message}).`);
  });
  if (code !== 0) throw new Sentence(`Could not ${purpose}: ${reasonIn(errors)}`);
}

function ownedByOuterNpm(name) {
  return /^npm_(config_(global|local_prefix|prefix|omit|include|dry_run)|lifecycle_|package_|command$)/.test(name);
}

function reasonIn(errors) {
  const lines = errors.split('\n').map(line => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const code = lines.find(line => line.startsWith('code '))?.slice(5);
  if (['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENETUNREACH'].includes(code)) {
    return `the package registry cannot be reached (${code}); check the network and try again.`;
  }
  const said = lines.find(line => line && !line.startsWith('code ')) ?? 'npm gave no reason';
  return `npm says "${said}"${code ? ` (${code})` : ''}.`;
}
