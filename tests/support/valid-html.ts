import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // How hono/jsx writes empty elements and attributes; a browser reads it the same.
      'void-style': ['error', { style: 'selfclosing' }],
      'attribute-boolean-style': ['error', { style: 'empty' }],
      'attribute-empty-style': ['error', { style: 'empty' }],
      // Several checkboxes of one name are one answer to us.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
      // Names of towns may be long, and blanks at the end of a line do nobody harm.
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
    },
  }),
);

/** What is not valid in a document or a piece of one, a line each; for tests. Nothing wrong: an empty list. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(result =>
    result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'document'})`),
  );
}
