import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/app/cli/dispatch.ts';

/** Runs a command line and listens to both of its channels. */
export async function run(...argv: string[]) {
  let [stdout, stderr] = ['', ''];
  const code = await main(argv, {
    stdout: { write: chunk => void (stdout += String(chunk)) },
    stderr: { write: chunk => void (stderr += String(chunk)) },
  });
  return { code, stdout, stderr };
}

/** A folder of its own for the files of a test. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'klimatwin-cli-'));
  return {
    path: (name: string) => join(folder, name),
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
