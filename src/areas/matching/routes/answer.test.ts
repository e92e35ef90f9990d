import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, hiddenFields } from '../../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import type { Role } from '../../../kernel/actor.ts';
import { aMembership, aPerson, signIn } from '../../identity/fixtures.ts';
import { aRound, releasedProposals, type TestRound } from '../fixtures.ts';
import { listProposals } from '../queries.ts';
import { proposalAfter } from '../rules/decisions.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function personIn(role: Role, organisationId: string): Promise<{ personId: string; browser: Browser }> {
  const personId = await aPerson(site.ctx());
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return { personId, browser };
}

async function rows<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await statement.execute(site.services.db)).rows;
}

/** Twenty pairs; in ten of them two people of one member say the opposite of each other. */
async function fiftyAnswers(round: TestRound) {
  const office = await personIn('office', round.officeId);
  const ctx = site.ctx({
    kind: 'person',
    personId: office.personId,
    memberships: [{ organisationId: round.officeId, role: 'office' }],
  });
  const proposals = await releasedProposals(ctx, round.callId);
  const answers = proposals.flatMap(({ id, members }, index) => {
    const [a, b] = members.map(({ organisationId }) => organisationId) as [string, string];
    const [first, second] = [index % 4 > 1, index % 4 !== 1];
    const own = [
      { id, organisationId: a, role: 'head', consent: first },
      { id, organisationId: b, role: 'head', consent: second },
    ] as const;
    return index < 10 ? [...own, { id, organisationId: a, role: 'coordinator', consent: !first } as const] : own;
  });
  const forms = await Promise.all(
    answers.map(async answer => {
      const { browser, personId } = await personIn(answer.role, answer.organisationId);
      const action = `/de/arbeit/paar/${answer.id}/entscheidung`;
      const page = await browser.get(action);
      const hidden = hiddenFields(page.html, action);
      const typed = { consent: answer.consent ? 'yes' : 'no', reason: answer.consent ? '' : 'Zu weit.' };
      return { ...answer, personId, send: () => browser.post(action, { ...hidden, ...typed }) };
    }),
  );
  return { officeId: office.personId, proposals, forms };
}

test(
  'fifty consents and refusals at once leave seats, states, partnerships and mails that agree',
  { timeout: 240_000 },
  async () => {
    const round = await aRound(site.ctx(), { places: 40 }, 40);
    const { officeId, forms } = await fiftyAnswers(round);
    expect(forms.length).toBe(50);
    const answered = await Promise.all(forms.map(async form => ({ ...form, status: (await form.send()).status })));
    await site.settle();

    const after = await listProposals(site.ctx(), { callId: round.callId });
    const taken = answered.filter(({ status }) => status === 303);
    // Whoever was too late, or contradicted a colleague, reads why; nobody sees an error.
    expect([...new Set(answered.map(({ status }) => status))].toSorted()).toEqual([303, 422]);
    for (const { id, state, members } of after) {
      expect(state).toBe(proposalAfter(members.map(member => member.state)));
      const said = taken
        .filter(form => form.id === id)
        .map(form => [form.organisationId, form.consent ? 'given' : 'refused']);
      const kept = members
        .filter(member => member.state !== 'pending')
        .map(member => [member.organisationId, member.state]);
      expect(said.toSorted()).toEqual(kept.toSorted());
    }
    // Where nobody contradicted, the outcome does not depend on who was first.
    expect(after.slice(10).map(({ state }) => state)).toEqual(
      after.slice(10).map((_, index) => ((index + 10) % 4 > 1 ? 'confirmed' : 'refused')),
    );
    expect(after.every(({ state }) => state === 'confirmed' || state === 'refused')).toBe(true);

    const confirmed = after.filter(({ state }) => state === 'confirmed');
    const partners = confirmed.flatMap(({ id, members }) =>
      members.map(({ organisationId }) => `${id} ${organisationId}`),
    );
    const seats = await rows(
      sql<{
        seat: string;
      }>`select proposal_id || ' ' || organisation_id as seat from seat where call_id = ${round.callId}`,
    );
    expect(seats.map(({ seat }) => seat).toSorted()).toEqual(partners.toSorted());
    const partnerships = await rows(
      sql<{
        id: string;
      }>`select proposal_id as id from partnership where proposal_id = any(${after.map(({ id }) => id)}::uuid[])`,
    );
    expect(partnerships.map(({ id }) => id).toSorted()).toEqual(confirmed.map(({ id }) => id).toSorted());
    const selected = await rows(
      sql<{
        id: string;
      }>`select organisation_id as id from application where call_id = ${round.callId} and state = 'selected'`,
    );
    expect(selected.map(({ id }) => id).toSorted()).toEqual(
      confirmed.flatMap(({ members }) => members.map(({ organisationId }) => organisationId)).toSorted(),
    );

    const mails = await rows(
      sql<{ mail: string }>`
      select kind || ' ' || (ids->>'proposalId') || ' ' || recipient_id as mail from mail
      where recipient_kind = 'person' and kind in ('proposal.confirmed', 'proposal.ended', 'proposal.refused')`,
    );
    const expected = after.flatMap(({ id, state }) => {
      const readers = forms.filter(form => form.id === id).map(({ personId }) => personId);
      const [toMembers, toOffice] = state === 'confirmed' ? ['confirmed', 'confirmed'] : ['ended', 'refused'];
      return [
        `proposal.${toOffice} ${id} ${officeId}`,
        ...readers.map(reader => `proposal.${toMembers} ${id} ${reader}`),
      ];
    });
    expect(mails.map(({ mail }) => mail).toSorted()).toEqual(expected.toSorted());
  },
);
