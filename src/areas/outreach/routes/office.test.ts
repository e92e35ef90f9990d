import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { aProgramme } from '../../programmes/fixtures.ts';

let site: TestSite;
let office: Browser;
beforeAll(async () => {
  site = await openTestSite();
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'Programmbüro' });
  await aProgramme(site.ctx(), { officeId });
  // With a second one the list of profiles is a list.
  await anOrganisation(site.ctx(), { name: 'Kreis Musterland' });
  office = await signedIn(site, officeId, 'office');
});
afterAll(() => site.close());

test.each([
  ['/de/arbeit/oeffentlichkeit', 'Öffentlichkeit', 10],
  ['/en/work/publicity', 'Publicity', 10],
])('every door of %s leads back there', async (path, title, count) => {
  const main = (await office.get(path)).html.split('<main')[1]!.split('</main>')[0]!;
  const doors = [...new Set([...main.matchAll(/href="([^"#?]+)"/g)].map(([, href]) => href!))];
  expect(doors.length).toBe(count);
  const closed: string[] = [];
  for (const door of doors) {
    const { html } = await office.get(door);
    const trail = /<nav class="kt-crumbs"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    if (!trail.includes(`<a href="${path}">${title}</a>`)) closed.push(door);
  }
  expect(closed).toEqual([]);
});
