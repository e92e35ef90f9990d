/** The fast part of the tests, which needs no database and no browser: `node scripts/check.ts`. */
import { formatting, house, runSteps, tests, types } from './test-run/steps.ts';

await runSteps([types, formatting, house, tests('unit tests', 'pure')]);
