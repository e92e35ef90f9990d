import { aMembership, aPerson, signIn } from '../../src/areas/identity/fixtures.ts';
import type { Role } from '../../src/kernel/actor.ts';
import type { Browser } from './browser.ts';
import type { TestSite } from './test-site.ts';

/** A browser in which somebody with this role is signed in, by the name of `Person head`. */
export async function signedIn(site: TestSite, organisationId: string, role: Role): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: `Person ${role}` });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}
