import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import type { Actor } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { aMembership, aPerson } from '../identity/fixtures.ts';
import { changeFrame, commentOn, markOfFrame } from './commands/text.ts';
import { acceptText } from './commands/accept.ts';
import { aPair, anAgreement } from './fixtures.ts';
import { loadAgreement, loadSetting } from './queries.ts';
import { factsOf } from './queries/facts.ts';
import { hashText } from './queries/text-hash.ts';
import { textNow } from './rules/wording.ts';

let program: TestProgram;
beforeAll(async () => {
  program = await openTestProgram();
});
afterAll(() => program.close());

test('the other side is told once a day that somebody works on the text; a record on behalf tells whose word it was', async () => {
  const ctx = program.ctx();
  const pair = await aPair(ctx);
  const [a, b] = pair.memberIds as [string, string];
  const people = [
    { organisationId: a, role: 'coordinator', email: 'ahorn@kreis.example' },
    { organisationId: b, role: 'head', email: 'buche@kreis.example' },
    { organisationId: pair.officeId, role: 'office', email: 'buero@programm.example' },
  ] as const;
  const actors: Actor[] = [];
  for (const { email, ...membership } of people) {
    const personId = await aPerson(ctx, { name: email.split('@')[0]!, email });
    await aMembership(ctx, { personId, ...membership });
    actors.push({ kind: 'person', personId, memberships: [membership] });
  }
  const id = await anAgreement(ctx, pair);
  await program.settle();
  const told = () => program.mails.splice(0).map(({ to, subject }) => [to, subject]);
  const subject = 'Kooperationsvereinbarung Landkreis Ahorn und Landkreis Buche';
  // The office began it, so the members are told.
  expect(told().toSorted()).toEqual([
    ['ahorn@kreis.example', subject],
    ['buche@kreis.example', subject],
  ]);

  const self = { organisationId: a, received: null };
  for (const note of ['Eins', 'Zwei']) await commentOn(program.ctx(actors[0]!), id, { clauseId: null, note }, self);
  await program.settle();
  const [first] = program.mails.filter(({ to }) => to === 'buche@kreis.example');
  expect(first!.text).toContain('Landkreis Ahorn hat den Text geändert oder angemerkt.');
  expect(told().toSorted()).toEqual([
    ['buche@kreis.example', subject],
    ['buero@programm.example', subject],
  ]);

  const agreement = await loadAgreement(ctx, id);
  const text = textNow(agreement, factsOf(await loadSetting(ctx, pair.partnershipId), agreement));
  const received = { channel: 'phone', on: day('2027-02-26'), file: null } as const;
  await acceptText(program.ctx(actors[2]!), id, hashText(agreement, text), { organisationId: b, received });
  await program.settle();
  const [mail, ...others] = program.mails.splice(0);
  expect(others).toEqual([]);
  expect([mail!.to, mail!.subject]).toEqual(['buche@kreis.example', `Im Auftrag erfasst: ${subject}`]);
  expect(mail!.text).toContain('Landkreis Buche nahm den Text an');
  expect(mail!.text).toContain('am Telefon, am 26. Februar 2027');
});

test('a new term is told like new words', async () => {
  const pair = await aPair(program.ctx());
  const [a, b] = pair.memberIds as [string, string];
  const personId = await aPerson(program.ctx(), { name: 'Buche', email: 'leitung@buche.example' });
  await aMembership(program.ctx(), { personId, organisationId: b, role: 'head' });
  const id = await anAgreement(program.ctx(), pair);
  const { startsOn, endsOn, languages, leading } = await loadAgreement(program.ctx(), id);
  await program.settle();
  program.mails.splice(0);
  const read = markOfFrame({ startsOn, endsOn, languages, leading });
  const frame = { startsOn, endsOn: day('2028-06-30'), languages, leading, read };
  await changeFrame(program.ctx({ kind: 'system', job: 'test' }), id, frame, { organisationId: a, received: null });
  await program.settle();
  expect(program.mails.map(({ to }) => to)).toEqual(['leitung@buche.example']);
});
