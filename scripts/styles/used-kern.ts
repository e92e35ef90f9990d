import type { Plugin } from 'esbuild';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepUsed } from './used-styles.ts';

/**
 * For esbuild: KERN's style sheet without the rules of pieces that no source of ours names. Whole it is 340 KB, which
 * every first visitor would fetch and read for a tenth of it.
 */
export function usedKern(project: string): Plugin {
  return {
    name: 'used-kern',
    setup(build) {
      build.onLoad({ filter: /[\\/]@kern-ux[\\/]native[\\/]dist[\\/]kern\.min\.css$/ }, ({ path }) => {
        const sources = globSync('src/**/*.{ts,tsx,css}', {
          cwd: project,
          exclude: name => name.endsWith('.test.tsx'),
        });
        const named = sources.map(source => readFileSync(join(project, source), 'utf8')).join('\n');
        return { contents: keepUsed(readFileSync(path, 'utf8'), 'kern-', named), loader: 'css' };
      });
    },
  };
}
