import { expect, test } from 'vitest';
import { TextArea, TextField } from './text-field.tsx';

test('a question has its label bound to the box', () => {
  expect(String(<TextField lang="de" name="contact.name" label="Name" value="Anna" />)).toBe(
    '<div class="kern-form-input kt-field">' +
      '<label class="kern-label" for="feld-contact-name">Name</label>' +
      '<div class="kt-control kt-control--full">' +
      '<input class="kern-form-input__input" id="feld-contact-name" name="contact.name" type="text" value="Anna" required=""/>' +
      '</div></div>',
  );
});

test('help and error are read out with the box, the error first', () => {
  const html = String(
    <TextField lang="en" name="email" label="E-mail" kind="email" help="We write here." error="No @." />,
  );
  expect(html).toContain('aria-describedby="feld-email-fehler feld-email-hilfe" aria-invalid="true"');
  expect(html).toContain('<p class="kern-error kt-error" id="feld-email-fehler">');
  expect(html).toContain('<span class="kern-sr-only">Error: </span>No @.');
  expect(html).toContain('<div class="kt-help" id="feld-email-hilfe">We write here.</div>');
});

test('a question one may leave open says so and is not compulsory', () => {
  const html = String(<TextField lang="de" name="phone" label="Telefon" required={false} />);
  expect(html).toContain('Telefon<span class="kern-label__optional"> (freiwillig)</span>');
  expect(html).not.toContain('required');
});

test('what was typed comes back as text, never as markup', () => {
  const html = String(<TextArea lang="de" name="evidence" label="Nachweis" value={'</textarea><b>"'} />);
  expect(html).toContain('&lt;/textarea&gt;&lt;b&gt;&quot;</textarea>');
});

test('a unit is read out with the number', () => {
  const html = String(<TextField lang="de" name="hours" label="Dauer" kind="number" value={0} unit="Stunden" />);
  expect(html).toContain('value="0"');
  expect(html).toContain('aria-describedby="feld-hours-einheit"');
});
