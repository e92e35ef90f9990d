/**
 * Opens every Word file that the product makes in LibreOffice and turns it into a PDF: `node scripts/test-office.ts`.
 * Ends with the line `N passed, N failed`.
 */
import { provideLibreOffice } from './test-run/libre-office.ts';
import { runSteps, tests, untried } from './test-run/steps.ts';

await runSteps([
  provideLibreOffice()
    ? tests('Word files', 'office')
    : untried('Word files', 'Not tried, because there is no LibreOffice.'),
]);
