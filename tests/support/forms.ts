import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Paper = { readonly name: string; readonly text: string };

/** What is typed, chosen or ticked, by the name of the input; of a file its name and what stands in it. */
export type Answers = Readonly<Record<string, string | readonly string[] | Paper>>;

/** Answers questions of the form on a page. Several answers to one question tick these boxes and no others. */
export async function fill(page: Page, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const inputs = page.locator(`main [name="${name}"]:not([type="hidden"])`);
    const kind = await inputs
      .first()
      .evaluate(input => (input.tagName === 'SELECT' ? 'select' : (input.getAttribute('type') ?? 'text')));
    if (typeof answer === 'object' && 'text' in answer) {
      const file = { name: answer.name, mimeType: 'application/octet-stream', buffer: Buffer.from(answer.text) };
      await inputs.setInputFiles(file);
    } else if (kind === 'checkbox') {
      for (const box of await inputs.all()) await box.setChecked(answer.includes((await box.getAttribute('value'))!));
    } else if (kind === 'radio') await page.locator(`main [name="${name}"][value="${String(answer)}"]`).check();
    else if (kind === 'select') await inputs.selectOption(String(answer));
    else await inputs.fill(String(answer));
  }
}

/** Presses a button of the page, by what stands on it. */
export async function press(page: Page, button: string): Promise<void> {
  await page.locator('main').getByRole('button', { name: button, exact: true }).click();
  await page.waitForLoadState();
}

/** Follows a link of the page, by what stands on it; `within` names a thing to do or a row in which it stands. */
export async function follow(page: Page, link: string, within?: string): Promise<void> {
  const main = page.locator('main');
  const part = within === undefined ? main : main.locator('li, tr').filter({ hasText: within });
  await part.getByRole('link', { name: link, exact: true }).click();
  await page.waitForLoadState();
}

/** What the page says that it is about. */
export function heading(page: Page): Promise<string | null> {
  return page.locator('h1').textContent();
}

/**
 * Sends a form that cannot be taken, and answers what is wrong with it in the words of the page. Each sentence must
 * stand beside its field, too, and nothing that was typed may be lost.
 */
export async function refused(page: Page, button: string, answers: Answers = {}): Promise<string[]> {
  await fill(page, answers);
  const typed = await page.evaluate(readForm);
  await press(page, button);
  // A refusal may ask for more than was asked before.
  const names = new Set(typed.map(([name]) => name));
  expect((await page.evaluate(readForm)).filter(([name]) => names.has(name))).toEqual(typed);
  return page.evaluate(readComplaints);
}

/** All that stands in the inputs of the page; which file was chosen is for the browser to forget. */
function readForm(): string[][] {
  return [...document.querySelectorAll<HTMLInputElement>('main :is(input, select, textarea)')]
    .filter(({ type }) => type !== 'hidden' && type !== 'file')
    .map(({ name, type, value, checked }) => [
      name,
      value,
      type === 'radio' || type === 'checkbox' ? `${checked}` : '',
    ]);
}

/** The sentences of the error summary; each is marked that leads nowhere or does not stand beside its field. */
export function readComplaints(): string[] {
  return [...document.querySelectorAll('.kt-errors li')].map(line => {
    const text = line.textContent.trim();
    const link = line.querySelector('a');
    if (link === null) return `${text} (of no field)`;
    const field = document.getElementById(link.hash.slice(1));
    if (field === null) return `${text} (leads nowhere)`;
    const frame = field.closest('fieldset.kt-field') ?? field;
    const ids = frame.getAttribute('aria-describedby')?.split(' ') ?? [];
    const error = ids.map(id => document.querySelector(`#${id}.kt-error > :last-child`)).find(found => found !== null);
    // The first child is the word "error", said to those who cannot see the colour.
    const sentence = error?.textContent.slice(error.firstChild?.textContent?.length).trim() ?? '';
    return text === sentence || text.endsWith(`: ${sentence}`) ? text : `${text} (not beside its field)`;
  });
}

/** How many forms of a page ask something; read within it. */
export function countForms(): number {
  const questions = 'select, textarea, input:not([type="hidden"])';
  const forms = document.querySelectorAll('form[method="post"]');
  return [...forms].filter(form => form.querySelector(questions) !== null).length;
}

/** Empties a form, counted among those of the page that ask something, and presses its first button. */
export function sendEmpty(index: number): void {
  const questions = 'select, textarea, input:not([type="hidden"])';
  const forms = document.querySelectorAll<HTMLFormElement>('form[method="post"]');
  const form = [...forms].filter(candidate => candidate.querySelector(questions) !== null)[index]!;
  for (const field of form.querySelectorAll<HTMLInputElement>(questions)) {
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
    else field.value = '';
  }
  form.querySelector<HTMLButtonElement>('button:not([type="button"])')!.click();
}
