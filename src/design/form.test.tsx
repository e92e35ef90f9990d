import { expect, test } from 'vitest';
import { ErrorSummary, Form, FormActions } from './form.tsx';

test('the error summary links to the fields in their order and says that nothing is lost', () => {
  const html = String(
    <ErrorSummary
      lang="de"
      errors={[{ field: 'email', text: 'Keine Adresse.' }, { text: 'Der Aufruf ist geschlossen.' }]}
    />,
  );
  expect(html).toBe(
    '<div class="kt-errors" role="alert" tabindex="-1" id="fehler" aria-labelledby="fehler-titel">' +
      '<h2 class="kt-errors__title" id="fehler-titel">2 Angaben stimmen noch nicht</h2>' +
      '<p>Was Sie eingegeben haben, ist noch da.</p>' +
      '<ul><li><a href="#feld-email">Keine Adresse.</a></li><li>Der Aufruf ist geschlossen.</li></ul></div>',
  );
});

test('without errors there is no summary', () => {
  expect(String(<ErrorSummary lang="de" errors={[]} />)).toBe('');
});

test('a form carries what goes along unseen and leaves judging to the server', () => {
  const html = String(
    <Form action="/de/x" hidden={{ csrf: 'abc', key: '1' }}>
      <FormActions lang="en" primary="Submit" later={{ name: 'then', value: 'later' }} />
    </Form>,
  );
  expect(html).toBe(
    '<form class="kt-form" method="post" action="/de/x" novalidate="">' +
      '<input type="hidden" name="csrf" value="abc"/><input type="hidden" name="key" value="1"/>' +
      '<div class="kt-form__actions kt-buttons">' +
      '<button type="submit" class="kern-btn kern-btn--primary kt-btn"><span class="kern-label">Submit</span></button>' +
      '<button type="submit" class="kern-btn kern-btn--secondary kt-btn" name="then" value="later">' +
      '<span class="kern-label">Save and continue later</span></button></div></form>',
  );
});
