/** All tests: `node scripts/test.ts`. Ends with the line `N passed, N failed`, exit code 1 when anything failed. */
import { provideChromium } from './test-run/chromium.ts';
import { formatting, hasTests, house, runSteps, tests, types, untried } from './test-run/steps.ts';

const hasBrowser = provideChromium();
const journeys = hasBrowser
  ? tests('browser tests', 'journeys')
  : untried('browser tests', 'Not tried, because there is no Chromium.');

await runSteps([
  types,
  formatting,
  house,
  tests('unit and database tests', 'pure', 'database'),
  ...(hasTests('journeys') ? [journeys] : []),
  ...(hasTests('lifecycle') ? [tests('start, stop and crash', 'lifecycle')] : []),
]);
