import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { answerProposal } from '../../matching/commands/answer.ts';
import { aRound, releasedProposals } from '../../matching/fixtures.ts';
import { addContactPerson } from '../../organisations/commands.ts';
import { listPartnershipsOfCalls, loadPartnership } from '../queries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function personAt(organisationId: string, role: Role, email: string): Promise<{ id: string; browser: Browser }> {
  const id = await aPerson(site.ctx(), { name: `Toni (${role})`, email });
  await aMembership(site.ctx(), { personId: id, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), id));
  return { id, browser };
}

/** A pair that came from a proposal, as every pair of this system does. */
async function aConfirmedPair() {
  const round = await aRound(site.ctx());
  const personId = await aPerson(site.ctx());
  const as = (organisationId: string, role: Role) => {
    const actor: Actor = { kind: 'person', personId, memberships: [{ organisationId, role }] };
    return site.ctx(actor);
  };
  const [proposal] = await releasedProposals(as(round.officeId, 'office'), round.callId);
  for (const { organisationId } of proposal!.members) {
    await answerProposal(as(organisationId, 'head'), proposal!.id, { organisationId, consent: true, reason: '' });
  }
  await site.settle();
  const [partnership] = await listPartnershipsOfCalls(site.ctx(), [round.callId]);
  return { partnership: partnership!, officeId: round.officeId };
}

const said = ({ html }: Page) => [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
const unfielded = ({ html }: Page) => /id="fehler"[\s\S]*?<ul><li>([^<]*)<\/li>/.exec(html)?.[1];
const next = ({ html }: Page) => /kt-action__title">([^<]*)</.exec(html)?.[1];
type Values = Parameters<Browser['post']>[1];
const send = (browser: Browser, path: string, values: Values) => browser.submit(path, path, values);

test('a year starts when all is there, and says in one sentence what is not; every page on the way is valid HTML', async () => {
  const { partnership, officeId } = await aConfirmedPair();
  const base = `/de/arbeit/partnerschaften/${partnership.id}`;
  const [one, two] = partnership.members as [{ organisationId: string; name: string }, (typeof partnership.members)[1]];
  const { browser: a } = await personAt(one.organisationId, 'coordinator', 'a@kreis.example');
  const { browser: b } = await personAt(two!.organisationId, 'head', 'b@kreis.example');
  const { browser: office } = await personAt(officeId, 'office', 'buero@programm.example');
  const adviser = await personAt(officeId, 'adviser', 'beratung@programm.example');
  const other = await personAt(officeId, 'adviser', 'andere@programm.example');
  const pages: Page[] = [await a.get(base), await a.get(`${base}/beginn`)];
  expect(next(pages[0]!)).toBe('Benennen Sie, wer in diesem Paar zu erreichen ist');

  const early = await send(a, `${base}/beginn`, { on: '2027-03-01' });
  expect([early.status, unfielded(early)]).toEqual([
    422,
    `Das Jahr kann noch nicht beginnen: ohne Ansprechperson ist ${one.name}, ${two!.name}; ` +
      'Arbeitsformate sind nicht vorgeschlagen; niemand ist benannt, der das Paar berät.',
  ]);
  pages.push(early, await a.get(`${base}/ansprechpersonen/${one.organisationId}`));

  for (const { organisationId } of partnership.members) {
    const contact = { name: 'Klimaschutzmanagement', jobTitle: '', email: 'klima@kreis.example', phone: '0641 1' };
    await addContactPerson(site.ctx(), organisationId, contact);
  }
  const contactIn = ({ html }: Page) => /name="contacts"[^>]*value="([^"]+)"/.exec(html)![1]!;
  const own = `${base}/ansprechpersonen/${one.organisationId}`;
  const form = await a.get(own);
  const nobody = await send(a, own, { organisationId: one.organisationId });
  expect([nobody.status, said(nobody)]).toEqual([422, ['Benennen Sie mindestens eine Ansprechperson.']]);
  expect((await send(a, own, { contacts: contactIn(form), organisationId: one.organisationId })).status).toBe(303);
  pages.push(form, nobody);
  // The other side telephoned.
  const theirs = `${base}/ansprechpersonen/${two!.organisationId}`;
  expect((await a.get(theirs)).status).toBe(403);
  const onBehalf = { organisationId: two!.organisationId, channel: 'phone', receivedOn: '2027-02-26' };
  const contacts = contactIn(await office.get(theirs));
  const how = await send(office, theirs, { contacts, organisationId: two!.organisationId, channel: '' });
  expect(how.status).toBe(400);
  pages.push(how);
  expect((await send(office, theirs, { contacts, ...onBehalf })).status).toBe(303);

  const formats = { talk: 'jour-fixe', frequency: 'monthly', weekday: '2', visit: 'workshops', workshops: '' };
  const few = await send(a, `${base}/arbeitsformate`, { ...formats, organisationId: one.organisationId });
  expect([few.status, said(few)]).toEqual([422, ['Geben Sie an, wie viele Workshops es sein sollen, 1 bis 20.']]);
  pages.push(few);
  const propose = (browser: Browser, organisationId: string, workshops: string) =>
    send(browser, `${base}/arbeitsformate`, { ...formats, workshops, organisationId });
  expect((await propose(a, one.organisationId, '2')).status).toBe(303);
  const read = await b.get(`${base}/arbeitsformate/annehmen`);
  pages.push(read);
  expect(read.html).toContain('Jour fixe, jeden Monat, am liebsten Dienstag; 2 Vor-Ort-Workshops');
  // Meanwhile the first one proposes something else; what was read is accepted no more.
  expect((await propose(a, one.organisationId, '3')).status).toBe(303);
  const late = await b.post(`${base}/arbeitsformate/annehmen`, {
    ...Object.fromEntries(
      [...read.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(m => [m[1]!, m[2]!]),
    ),
    organisationId: two!.organisationId,
  });
  expect([late.status, unfielded(late)]).toEqual([
    422,
    'Inzwischen liegt ein anderer Vorschlag vor. Lesen Sie ihn hier, bevor Sie annehmen.',
  ]);
  const accepted = await send(b, `${base}/arbeitsformate/annehmen`, { organisationId: two!.organisationId });
  expect(accepted.status).toBe(303);

  expect((await adviser.browser.get(base)).status).toBe(404);
  pages.push(await office.get(`${base}/beratung`));
  const named = { personId: adviser.id, startsOn: '2027-03-01', endsOn: '' };
  const backwards = await send(office, `${base}/beratung`, { ...named, endsOn: '2027-02-01' });
  expect([backwards.status, said(backwards)]).toEqual([422, ['Das Ende liegt vor dem Anfang.']]);
  expect((await send(office, `${base}/beratung`, named)).status).toBe(303);
  expect([(await adviser.browser.get(base)).status, (await other.browser.get(base)).status]).toEqual([200, 404]);
  expect((await adviser.browser.get(`${base}/vereinbarung`)).status).toBe(200);
  expect((await adviser.browser.get('/de/arbeit/partnerschaften')).html).toContain(base);
  expect((await other.browser.get('/de/arbeit/partnerschaften')).html).not.toContain(base);

  const ready = await a.get(base);
  expect(next(ready)).toBe('Das Jahr kann beginnen');
  expect((await a.get('/de/arbeit')).html).toContain('Das Jahr kann beginnen');
  expect((await send(a, `${base}/beginn`, { on: '2027-03-01' })).status).toBe(303);
  pages.push(ready, await a.get(base), await adviser.browser.get(base), await office.get(base));
  pages.push(await a.get(base.replace('/de/arbeit/partnerschaften', '/en/work/partnerships')));
  expect((await loadPartnership(site.ctx(), partnership.id)).state).toBe('kicked-off');
  await site.settle();
  const toTwo = site.mails.filter(({ to }) => to === 'b@kreis.example').map(({ subject }) => subject);
  const pair = `${one.name} und ${two!.name}`;
  expect(toTwo.filter(subject => subject.startsWith('Twinning-Paar')).length).toBe(4);
  expect(toTwo).toContain(`Im Auftrag erfasst: Twinning-Paar ${pair}`);
  const faults = [];
  for (const { html } of pages) faults.push(...(await faultsOfHtml(html)));
  expect(faults).toEqual([]);
});

test('another adviser takes over: the one before sees the pair until the day before, and stays in its history', async () => {
  const { partnership, officeId } = await aConfirmedPair();
  const base = `/de/arbeit/partnerschaften/${partnership.id}`;
  const { browser: office } = await personAt(officeId, 'office', 'buero2@programm.example');
  const first = await personAt(officeId, 'adviser', 'erste@programm.example');
  const second = await personAt(officeId, 'adviser', 'zweite@programm.example');
  const name = (personId: string, startsOn: string) =>
    send(office, `${base}/beratung`, { personId, startsOn, endsOn: '' });
  await name(first.id, '2027-01-01');
  expect((await first.browser.get(base)).status).toBe(200);
  await name(second.id, '2027-03-01');
  expect([(await first.browser.get(base)).status, (await second.browser.get(base)).status]).toEqual([404, 200]);
  const { advisers } = await loadPartnership(site.ctx(), partnership.id);
  expect(advisers).toEqual([
    { personId: first.id, startsOn: '2027-01-01', endsOn: '2027-02-28' },
    { personId: second.id, startsOn: '2027-03-01', endsOn: null },
  ]);
});
