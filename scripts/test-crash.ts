/**
 * Kills the program, its PostgreSQL, or both, forty times while people write: `node scripts/test-crash.ts [kills]`.
 * Ends with the line `N passed, N failed`, exit code 1 when anything that was acknowledged is missing or there twice.
 */
import { crash, runSteps } from './test-run/steps.ts';

const kills = Number(process.argv[2] ?? 40);
if (!Number.isInteger(kills) || kills < 1) {
  console.error('How often is a whole number from 1 on: npm run test:crash -- 40');
  process.exit(2);
}
process.env.CRASH_KILLS = String(kills);
await runSteps([crash]);
