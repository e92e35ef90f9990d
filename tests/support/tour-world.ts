import { aMembership, aPerson, signIn } from '../../src/areas/identity/fixtures.ts';
import { aYear } from '../../src/areas/partnerships/fixtures.ts';
import { aTour } from '../../src/areas/tours/fixtures.ts';
import type { Role } from '../../src/kernel/actor.ts';
import { day } from '../../src/kernel/day.ts';
import type { Browser, Page } from './browser.ts';
import type { TestSite } from './test-site.ts';
import { faultsOfHtml } from './valid-html.ts';

/** Somebody who is signed in with this role. */
export async function browserOf(site: TestSite, organisationId: string, role: Role, email?: string): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Toni Beispiel', ...(email === undefined ? {} : { email }) });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

/** A pair with a tour the day after tomorrow, somebody of each side, and the office. */
export async function aTourWorld(site: TestSite, content: Parameters<typeof aTour>[2] = {}) {
  const pair = await aYear(site.ctx());
  const tour = await aTour(site.ctx(), pair, { day: day('2027-03-03'), ...content });
  const meeting = `/de/arbeit/partnerschaften/${pair.partnershipId}/termine/termin/${tour.meetingId}`;
  const [first, second] = pair.memberIds as [string, string];
  return {
    ...{ pair, tour, meeting, base: `${meeting}/programm` },
    ...{ a: await browserOf(site, first, 'member'), b: await browserOf(site, second, 'coordinator') },
    office: await browserOf(site, pair.officeId, 'office'),
  };
}

/** What stands in the list of errors above a form. */
export const said = ({ html }: Page) =>
  [...html.matchAll(/<li><a href="#feld-[\w.-]+">(.*?)<\/a>/g)].map(([, text]) => text);

/** The version of what was read, as the form carries it. */
export const version = ({ html }: Page) => /name="version" value="(\d+)"/.exec(html)![1]!;

/** Fills in the form of this page and sends it. */
export const send = (browser: Browser, path: string, values: Parameters<Browser['post']>[1]) =>
  browser.submit(path, path, values);

/** The address of a page below a meeting, in English. */
export const english = (path: string) =>
  path
    .replace('/de/arbeit/partnerschaften', '/en/work/partnerships')
    .replace('termine/termin', 'meetings/meeting')
    .replace('programm', 'programme');

export async function faultsOf(pages: readonly Page[]) {
  const faults = [];
  for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
  return faults;
}
