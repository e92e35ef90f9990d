import { afterAll, beforeAll, expect, test } from 'vitest';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

let site: VisitedSite;
beforeAll(async () => {
  site = await openVisitedSite();
});
afterAll(() => site?.close());

test('the form for an idea is filled in and sent with the keyboard alone, field after field as they stand there', async () => {
  const page = await site.window();
  await page.goto('/de/ideen/neu');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Zum Inhalt');
  await page.keyboard.press('Enter');
  const stops: string[] = [];
  const unseen: string[] = [];
  const typed: Readonly<Record<string, string>> = { title: 'Bänke im Schatten', text: 'Eine Bank unter jedem Baum.' };
  for (let step = 0; step < 40 && stops.at(-1) !== 'submit'; step++) {
    await page.keyboard.press('Tab');
    const at = page.locator(':focus');
    const { name, isSeen } = await at.evaluate(one => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return {
        name: one.getAttribute('name') ?? (one.tagName === 'BUTTON' ? 'submit' : (one.textContent ?? '')),
        isSeen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      };
    });
    stops.push(name);
    if (!isSeen) unseen.push(name);
    if (typed[name] !== undefined) await page.keyboard.type(typed[name]);
  }
  expect(stops).toEqual([
    'So gehen wir mit Ideen um',
    'title',
    'text',
    'place',
    'field',
    'programme',
    'picture',
    'pictureAlt',
    'name',
    'publishName',
    'email',
    'age',
    'submit',
  ]);
  expect(unseen).toEqual([]);
  site.setNow(new Date(site.ctx().now.getTime() + 3_000));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/de\/ideen\/meine\//);
  expect(await page.locator('h1').textContent()).toBe('Bänke im Schatten');
  await page.context().close();
});
