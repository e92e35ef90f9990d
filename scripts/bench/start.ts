import { rmSync } from 'node:fs';
import { aDataFolder, startDemo } from '../demo-run/demo.ts';

/** How long it takes until the address is printed: with an empty folder, and again with its data. */
export async function benchStart(): Promise<void> {
  const folder = aDataFolder();
  try {
    for (const name of ['first start, with the demo', 'second start', 'third start']) {
      const before = performance.now();
      const demo = await startDemo(folder);
      console.log(`${name}: ${((performance.now() - before) / 1_000).toFixed(1)} s`);
      await demo.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
