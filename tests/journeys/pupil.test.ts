import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '../support/judge.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

// One story in order, on a phone without JavaScript and without account: a pupil reads about the project of the towns,
// takes the flyer, sends an idea, confirms it, is told why it was changed, and reads the answer.
let site: VisitedSite;
let phone: Page;
beforeAll(async () => {
  site = await openVisitedSite();
  phone = await site.window({ width: 390 });
});
afterAll(() => site?.close());

const heading = (page: Page) => page.locator('h1').textContent();
const words = (page: Page) => page.locator('main').innerText();
const widerBy = (page: Page) => page.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);

const written = {
  title: 'Schatten für unseren Schulhof',
  text: 'Auf dem Schulhof ist es zu heiß. Frau Muster sagt, dass vier Bäume genügen.\n\nWir gießen sie selbst.',
  place: 'Schule am Park',
  email: 'pupil@schule.example',
};
/** Where the pupil finds her idea, and its number. */
let own = '';
let number = '';

/** The only letter of the demo with exactly this subject, as text. */
async function letter(subject: string): Promise<string> {
  await site.settle();
  const page = await site.window();
  await page.goto('/de/demo/post');
  const text = await page
    .locator('article', { has: page.getByRole('heading', { name: subject, exact: true }) })
    .innerText();
  await page.context().close();
  return text;
}

test('the first page leads her to the project, and the project to whom she can ask', async () => {
  await phone.goto('/de');
  await phone.getByRole('link', { name: 'Zum Projekt der Städte' }).click();
  expect(await heading(phone)).toBe('KlimaPartnerschaft');
  expect(await words(phone)).toContain('Klimaschutz geht alle an.');
  expect(await widerBy(phone)).toBe(0);
  await phone.getByRole('navigation', { name: 'Auf dieser Seite' }).getByRole('link', { name: 'Koordination' }).click();
  expect(new URL(phone.url()).hash).toBe('#koordination');
  const contact = await phone.getByRole('region', { name: 'Koordination' }).innerText();
  for (const line of ['TAT Technik Arbeit Transfer gGmbH', 'Hovesaatstr. 6', '48432 Rheine', '(05971) 990-101'])
    expect(contact).toContain(line);
});

test.each([
  { language: 'de', address: '/de/klimapartnerschaft', link: 'Flyer (2 Seiten)' },
  { language: 'en', address: '/en/climate-partnership', link: 'Flyer (2 pages)' },
])('the flyer arrives as a PDF in the language of the page: $language', async ({ language, address, link }) => {
  await phone.goto(address);
  const [flyer] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('link', { name: link }).click()]);
  const bytes = (await readFile(await flyer.path())).toString('latin1');
  expect([flyer.suggestedFilename(), bytes.slice(0, 5)]).toEqual([`Flyer-klimapartnerschaft-${language}.pdf`, '%PDF-']);
  expect(/\/Lang\s*\(([\w-]+)\)/.exec(bytes)?.[1]).toBe(language);
  expect(bytes.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});

test('she sends an idea; refused because something is missing, it has lost nothing', async () => {
  await phone.goto('/de/klimapartnerschaft');
  await phone.getByRole('link', { name: 'Idee einreichen' }).click();
  expect(await phone.getByText('Wer jünger als 16 ist').count()).toBe(1);
  await phone.getByLabel('Überschrift').fill(written.title);
  await phone.getByLabel('Was schlagen Sie vor?').fill(written.text);
  await phone.getByLabel('Ort').fill(written.place);
  await phone.getByLabel('Handlungsfeld').selectOption('Energieeffizienz');
  await phone.getByLabel('Programm').selectOption('Regionen-Twinning');
  await phone.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill(written.email);
  await phone.getByRole('button', { name: 'Idee absenden' }).click();

  const complaint = phone.getByRole('link', { name: /Sagen Sie uns dafür, ob Sie 16 oder älter sind/ });
  expect(await complaint.count()).toBe(1);
  expect(await widerBy(phone)).toBe(0);
  const kept = {
    title: await phone.getByLabel('Überschrift').inputValue(),
    text: await phone.getByLabel('Was schlagen Sie vor?').inputValue(),
    place: await phone.getByLabel('Ort').inputValue(),
    email: await phone.getByRole('textbox', { name: 'E-Mail-Adresse' }).inputValue(),
  };
  expect(kept).toEqual(written);
  const chosen = phone.locator('option:checked');
  expect(await chosen.allTextContents()).toEqual(['Energieeffizienz', 'Regionen-Twinning']);

  await complaint.click();
  await phone.getByLabel('jünger als 16; meine Eltern sind einverstanden').check();
  site.setNow(new Date(site.ctx().now.getTime() + 3_000));
  await phone.getByRole('button', { name: 'Idee absenden' }).click();
  expect(await heading(phone)).toBe(written.title);
  own = phone.url();
  number = /meine\/(\d+)-/.exec(own)![1]!;
});

test('opening the link of the mail changes nothing; the code of the mail confirms the idea', async () => {
  const mail = await letter(`Bitte bestätigen Sie Ihre Idee ${number}`);
  expect(mail).not.toContain('Schulhof');
  // A mail gateway looks at every link before she does.
  const gateway = await site.window();
  await gateway.goto(new URL(/http\S+\/bestaetigen\/\S+/.exec(mail)![0]).pathname);
  expect(await gateway.getByRole('button', { name: 'Idee jetzt bestätigen' }).count()).toBe(1);
  await gateway.context().close();
  await phone.goto(own);
  expect(await phone.getByText('noch nicht bestätigt').count()).toBe(1);

  await phone.getByLabel('Code aus der E-Mail').fill('000 000');
  await phone.getByRole('button', { name: 'Idee bestätigen' }).click();
  expect(await phone.getByRole('link', { name: /Dieser Code stimmt nicht/ }).count()).toBe(1);
  await phone.getByLabel('Code aus der E-Mail').fill(/\d{3} \d{3}/.exec(mail)![0]);
  await phone.getByRole('button', { name: 'Idee bestätigen' }).click();
  expect(await phone.getByText('wird geprüft').count()).toBe(1);
  expect(await phone.getByText('noch nicht bestätigt').count()).toBe(0);
  expect(await letter(`Ihre Idee ${number} ist angekommen`)).toContain(new URL(own).pathname);
});

test('the office finds it among its tasks, leaves out a name and says why, publishes it, and answers', async () => {
  const page = await site.window();
  await site.become(page, 'Programmbüro (Vorführung)');
  await page.goto('/de/arbeit/ideen?due=moderation');
  await page.getByRole('link', { name: written.title }).click();
  await page.getByRole('link', { name: 'Wortlaut ändern' }).click();
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('Auf dem Schulhof ist es zu heiß. Vier Bäume genügen.\n\nWir gießen sie selbst.');
  await page.getByLabel('Grund der Änderung').fill('Wir nennen keine Namen anderer Menschen.');
  await page.getByRole('button', { name: 'Wortlaut ändern' }).click();
  await page.getByRole('link', { name: 'Veröffentlichen', exact: true }).click();
  await page.getByRole('button', { name: 'Idee jetzt veröffentlichen' }).click();
  await page.getByRole('link', { name: 'Annehmen', exact: true }).click();
  await page.getByLabel('Antwort').fill('Im Herbst pflanzen wir vier Linden. Die Klasse bekommt das Wasser gestellt.');
  await page.getByRole('button', { name: 'Idee annehmen und Antwort veröffentlichen' }).click();
  expect(await page.locator('.kt-head').getByText('angenommen', { exact: true }).count()).toBe(1);
  await page.context().close();
});

test('she is told why her words were changed, sees what she wrote, and reads the answer', async () => {
  const changed = await letter(`Wir haben den Wortlaut Ihrer Idee ${number} geändert`);
  expect(changed).toContain('Grund: Wir nennen keine Namen anderer Menschen.');
  const answered = await letter(`Ihre Idee ist angenommen (Idee ${number})`);
  expect(answered).toContain('Im Herbst pflanzen wir vier Linden.');
  await phone.goto(own);
  expect(await widerBy(phone)).toBe(0);
  const hers = await words(phone);
  for (const sentence of [
    'Grund: Wir nennen keine Namen anderer Menschen.',
    'Frau Muster sagt, dass vier Bäume genügen.',
    'Im Herbst pflanzen wir vier Linden.',
  ])
    expect(hers).toContain(sentence);
  await phone.getByRole('link', { name: 'Öffentliche Seite der Idee' }).click();
  const everybodys = await words(phone);
  expect(everybodys).toContain('Im Herbst pflanzen wir vier Linden.');
  expect(everybodys).toContain('Das Programmbüro hat den Wortlaut zuletzt am');
  expect(everybodys).not.toContain('Frau Muster');
});

test('a classmate supports another idea once, with a code', async () => {
  const page = await site.window({ width: 390 });
  await page.goto('/de/ideen/1');
  const supports = async () => Number(/Unterstützung: (\d+)/.exec(await words(page))![1]);
  const before = await supports();
  await page.getByRole('link', { name: 'Idee unterstützen' }).click();
  await page.getByLabel('E-Mail-Adresse').fill('classmate@schule.example');
  site.setNow(new Date(site.ctx().now.getTime() + 3_000));
  await page.getByRole('button', { name: 'Code schicken' }).click();
  const mail = await letter('Ihr Code für die Idee 1');
  await page.getByLabel('Code aus der E-Mail').fill(/\d{3} \d{3}/.exec(mail)![0]);
  await page.getByRole('button', { name: 'Unterstützung bestätigen' }).click();
  expect(await heading(page)).toBe('Ihre Unterstützung zählt');
  await page.getByRole('link', { name: 'Zur Idee' }).click();
  expect(await supports()).toBe(before + 1);
  await page.context().close();
});

test('the pages that she saw are without barriers on the smallest phone', async () => {
  const page = await site.window({ javaScript: true, width: 320 });
  const { pathname } = new URL(own);
  const faults: Record<string, string[]> = {};
  for (const address of [
    '/de/klimapartnerschaft',
    '/de/ideen/neu',
    pathname,
    `${pathname}/daten`,
    `/en/ideas/${number}`,
    '/de/ideen',
    '/de/ideen/netiquette',
    '/en/ideas/1/support',
    '/de/ideen/1/melden',
  ]) {
    await page.goto(address);
    const found = await judge(page);
    if (found.length > 0) faults[address] = found;
  }
  expect(faults).toEqual({});
  await page.context().close();
});
