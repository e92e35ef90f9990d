import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

// Without a mouse: Tab, Enter, space and arrow keys only, from the first page to the receipt.
let site: VisitedSite;
let page: Page;
beforeAll(async () => {
  site = await openVisitedSite();
  page = await site.window({ javaScript: true });
  // What has the focus is in sight at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => site?.close());

/** What has the focus, in the words that a screen reader says; marked where nobody could see that it has it. */
async function focused(): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement as HTMLElement;
    const label = (here as HTMLInputElement).labels?.[0]?.textContent ?? here.getAttribute('aria-label');
    const name = (label ?? here.textContent).trim().replace(/\s+/g, ' ');
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here);
    const { width, height, top, bottom } = here.getBoundingClientRect();
    const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    const inView = width > 1 && height > 1 && bottom > 0 && top < window.innerHeight;
    return `${name}${ring ? '' : ' (no ring)'}${inView ? '' : ' (out of sight)'}`;
  });
}

/** Presses Tab until something has the focus; answers what had it on the way, that included. */
async function tabTo(name: string): Promise<string[]> {
  const way: string[] = [];
  while (way.at(-1) !== name) {
    if (way.length > 80) throw new Error(`no way to ${name}: ${way.join(', ')}`);
    await page.keyboard.press('Tab');
    way.push(await focused());
  }
  return way;
}

async function enter(name: string): Promise<string[]> {
  const way = await tabTo(name);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  return way;
}

async function type(label: string, text: string): Promise<void> {
  await tabTo(label);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

const heading = () => page.locator('h1').textContent();

test('the skip link comes first and leads past the menu, and the language switches with Enter', async () => {
  await page.goto('/de');
  expect(await tabTo('Zum Inhalt')).toEqual(['Zum Inhalt']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('als Liste');
  await page.goto('/en');
  expect(await enter('DE – German')).toEqual([
    'Skip to content',
    'Choose a role',
    'Klimatwin, start page',
    'Region twinning',
    'Climate Partnership',
    'Calls',
    'Events',
    'Ideas',
    'Partners',
    'News',
    'DE – German',
  ]);
  expect(new URL(page.url()).pathname).toBe('/de');
});

test('somebody signs in with a code, and hears what was wrong with the first one', async () => {
  await enter('Anmelden');
  await type('E-Mail-Adresse', 'giessen@vorfuehrung.example');
  await enter('E-Mail anfordern');
  await type('Code aus der E-Mail', '12');
  await enter('Anmelden');
  expect(await page.title()).toBe('Fehler: Code eingeben – Klimatwin');
  expect(await enterError('Der Code hat sechs Ziffern.')).toBe('Code aus der E-Mail');
  const [code] = /\d{3} \d{3}/.exec((await site.letterTo('giessen@vorfuehrung.example')).text)!;
  await page.keyboard.press('Control+A');
  await page.keyboard.type(code);
  await enter('Anmelden');
  expect(new URL(page.url()).pathname).toBe('/de/arbeit');
});

/** Follows the line of an error summary with Enter; answers what then has the focus. */
async function enterError(sentence: string): Promise<string> {
  await tabTo(sentence);
  await page.keyboard.press('Enter');
  return focused();
}

test('the form is filled in with space and arrow keys, one step with a mistake, up to the receipt', async () => {
  const next = 'Speichern und weiter';
  await page.goto('/de/aufrufe/2028');
  await enter('Interesse bekunden');
  await enter('Interessensbekundung beginnen');
  await enter(next);
  await tabTo('0 – keine');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('2 – laufende Vorhaben');
  await enter(next);
  await enter(next);
  expect(await heading()).toBe('Wünsche');
  await type('Längste Reise zum Partner, einfacher Weg (freiwillig)', 'viele');
  await enter(next);
  const field = 'Längste Reise zum Partner, einfacher Weg (freiwillig)';
  expect(await enterError('Geben Sie die Stunden als Zahl an, zum Beispiel 4,5.')).toBe(field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('4,5');
  expect(await enter(next)).toEqual([
    'Deutsch',
    'Englisch',
    'Französisch',
    'Litauisch',
    'Niederländisch',
    'Polnisch',
    'Portugiesisch',
    'Mit wem möchten Sie gern arbeiten? (freiwillig)',
    'Wer kommt nicht in Frage? (freiwillig)',
    'Sonstiges (freiwillig)',
    next,
  ]);
  await tabTo('Die Verwaltungsleitung stimmt der Teilnahme zu.');
  await page.keyboard.press('Space');
  await enter(next);
  await type('Name', 'Kim Beispiel');
  await type('Telefon (freiwillig)', '0123 456');
  await enter(next);
  await enter('Interessensbekundung absenden');
  expect(await heading()).toBe('Ihre Interessensbekundung ist eingegangen');
});
