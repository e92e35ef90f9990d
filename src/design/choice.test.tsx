import { expect, test } from 'vitest';
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from './choice.tsx';
import { fieldId } from './field.tsx';

const options = [
  { value: 'a', label: 'Alpha' },
  { value: 'b', label: 'Beta', help: 'the second' },
];

function inputsOf(html: string): string[] {
  return html.match(/<input[^>]*>/g) ?? [];
}

test('every answer of a radio group has a label of its own and the first bears the id of the field', () => {
  const html = String(<RadioGroup lang="de" name="level" label="Stufe" options={options} value="b" />);
  expect(inputsOf(html)).toEqual([
    '<input class="kern-form-check__radio" id="feld-level" name="level" type="radio" value="a" required=""/>',
    '<input class="kern-form-check__radio" id="feld-level-2" name="level" type="radio" value="b" checked="" required="" aria-describedby="feld-level-2-hilfe"/>',
  ]);
  expect(html.match(/<label[^>]*>/g)).toEqual([
    '<label class="kern-label" for="feld-level">',
    '<label class="kern-label" for="feld-level-2">',
  ]);
  expect(html).toContain('<legend class="kern-label">Stufe</legend>');
});

test('the error of a group belongs to the whole group', () => {
  const html = String(<CheckboxGroup lang="de" name="fields" label="Felder" options={options} error="Bitte wählen." />);
  expect(html).toContain(
    '<fieldset class="kern-fieldset kern-fieldset--error kt-field" aria-describedby="feld-fields-fehler">',
  );
  expect(html).toContain('id="feld-fields-fehler"');
});

test('a select begins with an answer that answers nothing', () => {
  const html = String(<SelectField lang="en" name="format" label="Format" options={options} value="a" />);
  expect(html.match(/<option[^>]*>[^<]*/g)).toEqual([
    '<option value="">Please choose',
    '<option value="a" selected="">Alpha',
    '<option value="b">Beta',
  ]);
});

test('a box to tick keeps its tick', () => {
  const html = String(<CheckboxField lang="de" name="agreed" label="Ja" checked />);
  expect(inputsOf(html)).toEqual([
    '<input class="kern-form-check__checkbox" id="feld-agreed" name="agreed" type="checkbox" value="ja" checked="" required=""/>',
  ]);
});

test('ids hold no sign that a link to them would trip over', () => {
  expect(fieldId('needs[3].field')).toBe('feld-needs-3-field');
});
