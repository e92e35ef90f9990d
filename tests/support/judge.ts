import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // hono/jsx writes attributes and void elements its own way; both are valid HTML.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
  },
});

/** What is wrong with the page as it stands: HTML that is not valid, barriers that axe finds, a page wider than its window. */
export async function judge(page: Page): Promise<string[]> {
  const source = await (await page.context().request.get(page.url())).text();
  const report = await validator.validateString(source);
  const invalid = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `html ${ruleId} ${line}:${column} ${message}`),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  const barriers = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `axe ${id} ${target.join(' ')}`));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...invalid, ...barriers, ...(overflow > 0 ? [`wider than the window by ${overflow} px`] : [])];
}
