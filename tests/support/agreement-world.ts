import { aPair, type TestPair } from '../../src/areas/agreements/fixtures.ts';
import type { Browser, Page } from './browser.ts';
import { signedIn } from './signed-in.ts';
import type { TestSite } from './test-site.ts';

/** A pair about to agree: who speaks for the first and the second member, and the office. */
export type AgreementWorld = {
  readonly pair: TestPair;
  /** Address of its agreement in German. */
  readonly base: string;
  readonly a: Browser;
  readonly b: Browser;
  readonly office: Browser;
};

export async function anAgreementWorld(site: TestSite): Promise<AgreementWorld> {
  const pair = await aPair(site.ctx());
  const [first, second] = pair.memberIds as [string, string];
  return {
    pair,
    base: `/de/arbeit/partnerschaften/${pair.partnershipId}/vereinbarung`,
    a: await signedIn(site, first, 'coordinator'),
    b: await signedIn(site, second, 'head'),
    office: await signedIn(site, pair.officeId, 'office'),
  };
}

/** What a refused form says beside its fields. */
export function saidIn({ html }: Page): (string | undefined)[] {
  return [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
}

/** The state that the page of an agreement shows. */
export function agreementState({ html }: Page): string | undefined {
  return />(Entwurf|Text vereinbart|teilweise unterschrieben|unterschrieben|in Kraft)</.exec(html)?.[1];
}

/** Opens the page with a form and sends it. */
export function sendForm(browser: Browser, path: string, values: Parameters<Browser['post']>[1]): Promise<Page> {
  return browser.submit(path, path, values);
}
