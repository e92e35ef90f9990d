/**
 * Judges every page of the product and every form that is sent empty, in two languages and widths:
 * `node scripts/test-pages.ts`, about seven minutes. Ends with the line `N passed, N failed`.
 */
import { provideChromium } from './test-run/chromium.ts';
import { runSteps, tests, untried } from './test-run/steps.ts';

await runSteps([
  provideChromium() ? tests('every page', 'pages') : untried('every page', 'Not tried, because there is no Chromium.'),
]);
