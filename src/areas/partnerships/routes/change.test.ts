import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { aMembership, aPerson } from '../../identity/fixtures.ts';
import { answerProposal } from '../../matching/commands/answer.ts';
import { computeRun } from '../../matching/commands/compute.ts';
import { aRound, releasedProposals } from '../../matching/fixtures.ts';
import { findLatestRun } from '../../matching/queries.ts';
import { resumeRested } from '../commands/change.ts';
import { recordSignal } from '../commands/signals.ts';
import { recordBegin } from '../commands/start.ts';
import { aYear } from '../fixtures.ts';
import { listPartnershipsOfCalls, loadPartnership } from '../queries.ts';
import { listPartnershipActs } from '../queries/start.ts';
import { listSignals } from '../queries/signals.ts';
import { day } from '../../../kernel/day.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const said = ({ html }: Page) => [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
const next = ({ html }: Page) => /kt-action__title">([^<]*)</.exec(html)?.[1];
type Values = Parameters<Browser['post']>[1];
const send = (browser: Browser, path: string, values: Values) => browser.submit(path, path, values);
const stateOf = async (id: string) => (await loadPartnership(site.ctx(), id)).state;

test('a pair rests with a reason that all read, is quiet meanwhile, and goes on by itself where it stood', async () => {
  const { partnershipId: id, officeId, memberIds } = await aYear(site.ctx());
  await recordBegin(site.ctx(), id, '2027-02-01');
  const fact = { kind: 'meeting-missing', subjectId: site.ctx().newId(), organisationId: null } as const;
  await recordSignal(site.ctx(), { ...fact, partnershipId: id, since: day('2027-02-01') });
  const office = await signedIn(site, officeId, 'office');
  const member = await signedIn(site, memberIds[0]!, 'coordinator');
  const page = `/de/arbeit/partnerschaften/${id}`;
  const path = `${page}/wie-weiter`;
  expect((await member.get(path)).status).toBe(403);
  const wrong = await send(office, path, { what: 'suspend', reason: '', until: '2027-02-28' });
  expect([wrong.status, said(wrong)]).toEqual([422, ['Schreiben Sie, warum.', 'Wählen Sie einen Tag nach heute.']]);
  const nothing = await send(office, path, { reason: 'Elternzeit', until: 'bald' });
  expect([nothing.status, said(nothing)]).toEqual([400, ['Wählen Sie, was gelten soll.', 'Geben Sie den Tag an.']]);
  expect(nothing.html).toContain('Elternzeit');
  const rest = { what: 'suspend', reason: 'Die Stelle ist bis Ende April nicht besetzt.', until: '2027-04-30' };
  expect((await send(office, path, rest)).status).toBe(303);

  const resting = await member.get(page);
  expect(next(resting)).toBe('Das Paar ruht bis 30. April 2027');
  expect(resting.html).toContain('Das Paar ruht: Die Stelle ist bis Ende April nicht besetzt.');
  expect(await listSignals(site.ctx(), [id])).toEqual([]);
  const again = await send(office, path, rest);
  expect([again.status, said(again).length]).toEqual([422, 1]);
  for (const one of [wrong, nothing, resting, again]) expect(await faultsOfHtml(one.html)).toEqual([]);

  site.setNow(new Date('2027-04-30T06:00:00Z'));
  await resumeRested(site.ctx());
  expect(await stateOf(id)).toBe('suspended');
  site.setNow(new Date('2027-05-01T06:00:00Z'));
  await resumeRested(site.ctx());
  await resumeRested(site.ctx());
  expect([await stateOf(id), (await listSignals(site.ctx(), [id])).length]).toEqual(['kicked-off', 1]);
  const acts = (await listPartnershipActs(site.ctx(), id)).map(({ kind }) => kind);
  expect(acts).toEqual(['resumed', 'suspended', 'started']);
});

test('a pair ends early: who goes on is matched anew, who left is not, and the two are not proposed again', async () => {
  const round = await aRound(site.ctx());
  const personId = await aPerson(site.ctx());
  const as = (organisationId: string, role: Role) => {
    const actor: Actor = { kind: 'person', personId, memberships: [{ organisationId, role }] };
    return site.ctx(actor);
  };
  const officeCtx = as(round.officeId, 'office');
  const proposals = await releasedProposals(officeCtx, round.callId);
  const [proposal, other] = proposals;
  for (const { organisationId } of proposal!.members) {
    await answerProposal(as(organisationId, 'head'), proposal!.id, { organisationId, consent: true, reason: '' });
  }
  const [refuser] = other!.members;
  const no = { organisationId: refuser!.organisationId, consent: false, reason: 'Zu weit.' };
  await answerProposal(as(refuser!.organisationId, 'head'), other!.id, no);
  await site.settle();
  const [partnership] = await listPartnershipsOfCalls(site.ctx(), [round.callId]);
  const [leaver, stayer] = proposal!.members;
  const office = await signedIn(site, round.officeId, 'office');
  const head = await aPerson(site.ctx(), { email: 'leitung@kreis.example' });
  await aMembership(site.ctx(), { personId: head, organisationId: stayer!.organisationId, role: 'head' });
  const path = `/de/arbeit/partnerschaften/${partnership!.id}/wie-weiter`;
  const end = { what: 'dissolve', reason: 'Der Kreistag hat anders entschieden.', until: '' };
  expect(said(await send(office, path, end))).toEqual(['Wählen Sie, wer nicht weitermacht.']);
  expect((await send(office, path, { ...end, leaving: leaver!.organisationId })).status).toBe(303);
  const page = await office.get(`/de/arbeit/partnerschaften/${partnership!.id}`);
  expect([next(page), await faultsOfHtml(page.html)]).toEqual(['Ersatz suchen', []]);
  const english = await office.get(`/en/work/partnerships/${partnership!.id}/how-next`);
  expect(english.html).toContain('There is nothing left to change here');

  expect((await computeRun(officeCtx, round.callId)).ok).toBe(true);
  const { record } = (await findLatestRun(officeCtx, round.callId))!;
  const keys = record.entries.map(({ key }) => key);
  expect([keys.includes(stayer!.key), keys.includes(leaver!.key)]).toEqual([true, false]);
  expect(record.pairs.some(({ members }) => members.includes(stayer!.key))).toBe(true);
  await site.settle();
  const told = site.mails.filter(({ text }) => text.includes('Grund: Der Kreistag hat anders entschieden.'));
  expect(told.map(({ to }) => to)).toEqual(['leitung@kreis.example']);
});
