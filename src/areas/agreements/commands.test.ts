import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import type { Actor, Role } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { listHistory } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/context.ts';
import { aPerson } from '../identity/fixtures.ts';
import { acceptText, reopenText } from './commands/accept.ts';
import type { Acting } from './commands/acting.ts';
import { amendAgreement } from './commands/create.ts';
import { keepClause } from './commands/library.ts';
import { nameSignatories, signAgreement, terminateAgreement } from './commands/sign.ts';
import { markOf, proposeClause } from './commands/text.ts';
import { aPair, anAgreement, type TestPair } from './fixtures.ts';
import type { Agreement } from './model.ts';
import { listActs, listVersions, loadAgreement, loadSetting } from './queries.ts';
import { factsOf } from './queries/facts.ts';
import { listClauses } from './queries/library.ts';
import { hashText } from './queries/text-hash.ts';
import { clausesNow, textNow } from './rules/wording.ts';

let program: TestProgram;
let personId: string;
beforeAll(async () => {
  program = await openTestProgram();
  personId = await aPerson(program.ctx());
});
afterAll(() => program.close());

const as = (organisationId: string, role: Role): Ctx => {
  const actor: Actor = { kind: 'person', personId, memberships: [{ organisationId, role }] };
  return program.ctx(actor);
};
const forSelf = (organisationId: string): Acting => ({ organisationId, received: null });
const codes = (outcome: { ok: true } | { ok: false; reasons: readonly { code: string }[] }) =>
  outcome.ok ? [] : outcome.reasons.map(({ code }) => code);
const oneYear = { startsOn: day('2016-06-01'), endsOn: day('2017-05-31') };
const pdf = { name: 'vereinbarung.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF') };

async function clauses(pair: TestPair, id: string) {
  const agreement = await loadAgreement(program.ctx(), id);
  const setting = await loadSetting(as(pair.officeId, 'office'), pair.partnershipId);
  const facts = factsOf(setting, agreement);
  return { now: clausesNow(agreement, facts), text: textNow(agreement, facts), agreement };
}

async function hashNow(pair: TestPair, id: string): Promise<string> {
  const { text, agreement } = await clauses(pair, id);
  return hashText(agreement, text);
}

async function acceptAll(pair: TestPair, id: string): Promise<void> {
  for (const member of pair.memberIds) {
    const accepted = await acceptText(as(member, 'head'), id, await hashNow(pair, id), forSelf(member));
    expect(codes(accepted)).toEqual([]);
  }
}

async function signAs(member: string, id: string) {
  await nameSignatories(as(member, 'head'), id, [{ name: 'A. Beispiel', jobTitle: 'Leitung' }], forSelf(member));
  const signing = { form: 'written', on: program.ctx().today, file: pdf } as const;
  return signAgreement(as(member, 'clerk'), id, signing, forSelf(member));
}

async function signedAgreement(pair: TestPair): Promise<Agreement> {
  const id = await anAgreement(program.ctx(), pair);
  await acceptAll(pair, id);
  for (const member of pair.memberIds) expect(codes(await signAs(member, id))).toEqual([]);
  return loadAgreement(program.ctx(), id);
}

describe('an agreement', () => {
  test('says who the parties are, in which fields, for how long and with which money, without anything typed', async () => {
    const label = { de: 'Energierunden', en: 'Energy rounds' };
    const pair = await aPair(program.ctx(), ['Landkreis Gießen', 'Landkreis Teltow-Fläming'], ([from, to]) => [
      { label, fromId: from!, toId: to! },
    ]);
    const { text } = await clauses(pair, await anAgreement(program.ctx(), pair, oneYear));
    const german = text.map(({ title, body }) => `${title.de}: ${body.de}`);
    expect(german[0]).toContain('Landkreis Gießen und Landkreis Teltow-Fläming schließen diese Vereinbarung.');
    expect(german[1]).toContain('- Energierunden: Landkreis Gießen berät Landkreis Teltow-Fläming');
    expect(german[2]).toContain('vom 1. Juni 2016 bis zum 31. Mai 2017');
    expect(german[3]!.match(/^- /gm)).toHaveLength(5);
    expect(german[4]!.match(/^- /gm)).toHaveLength(5);
    expect(german[5]).toMatch(/100\s% ihrer förderfähigen Ausgaben, höchstens 1\.400\s€\./);
    expect(german.join('\n')).not.toMatch(/\{\{|undefined|null/);
  });

  test('of three parties is agreed when the third one accepts, and signed when the third one signs', async () => {
    const pair = await aPair(program.ctx(), ['Leão', 'Žemaitija', 'Borne "aan zee"']);
    const id = await anAgreement(program.ctx(), pair);
    const states: string[] = [];
    for (const member of pair.memberIds) {
      const accepted = await acceptText(as(member, 'head'), id, await hashNow(pair, id), forSelf(member));
      states.push(accepted.ok ? accepted.value : 'refused');
    }
    for (const member of pair.memberIds) {
      const signed = await signAs(member, id);
      states.push(signed.ok ? signed.value : codes(signed).join());
    }
    expect(states).toEqual(['draft', 'draft', 'text-agreed', 'partly-signed', 'partly-signed', 'signed']);
  });

  test('keeps text and hash once agreed, whatever happens to the library afterwards', async () => {
    const pair = await aPair(program.ctx());
    const before = await signedAgreement(pair);
    const [first] = await listClauses(program.ctx(), pair.programmeId);
    const other = { ...first!, title: { de: 'Anders', en: 'Other' } };
    expect(codes(await keepClause(as(pair.officeId, 'office'), pair.programmeId, other))).toEqual([]);
    expect(await loadAgreement(program.ctx(), before.id)).toEqual(before);
    expect(hashText(before, before.text!)).toBe(before.hash);
  });

  test('is known to its parties and its office alone; a mere member of staff reads', async () => {
    const pair = await aPair(program.ctx());
    const id = await anAgreement(program.ctx(), pair);
    const [own] = pair.memberIds;
    const stranger = as((await aPair(program.ctx())).memberIds[0]!, 'head');
    await expect(acceptText(stranger, id, 'x', forSelf(own!))).rejects.toThrow(NotFound);
    const read = await hashNow(pair, id);
    await expect(acceptText(as(own!, 'reader'), id, read, forSelf(own!))).rejects.toThrow(Forbidden);
    // Nobody accepts for the other side.
    await expect(acceptText(as(own!, 'head'), id, read, forSelf(pair.memberIds[1]!))).rejects.toThrow(Forbidden);
  });
});

describe('changing the text', () => {
  const other = { de: 'Wir treffen uns monatlich.', en: 'We meet every month.' };
  const change = async (pair: TestPair, id: string, index: number) => {
    const clause = (await clauses(pair, id)).now[index]!;
    return {
      ...{ clauseId: clause.id, title: clause.title, body: other, removed: false, note: 'genauer' },
      read: markOf(clause),
    };
  };

  test('by one side makes everybody read and accept again', async () => {
    const pair = await aPair(program.ctx());
    const [a, b] = pair.memberIds as [string, string];
    const id = await anAgreement(program.ctx(), pair);
    const read = await hashNow(pair, id);
    await acceptText(as(a, 'head'), id, read, forSelf(a));
    expect(codes(await proposeClause(as(b, 'coordinator'), id, await change(pair, id, 1), forSelf(b)))).toEqual([]);
    expect(codes(await acceptText(as(b, 'head'), id, read, forSelf(b)))).toEqual(['text-changed']);
    const now = await hashNow(pair, id);
    expect(await acceptText(as(b, 'head'), id, now, forSelf(b))).toEqual({ ok: true, value: 'draft' });
    expect(await acceptText(as(a, 'head'), id, now, forSelf(a))).toEqual({ ok: true, value: 'text-agreed' });
    expect((await loadAgreement(program.ctx(), id)).text![1]!.body).toEqual(other);
  });

  test('of one clause by two at once: the later one is told and loses nothing; nothing is overwritten unseen', async () => {
    const pair = await aPair(program.ctx());
    const [a, b] = pair.memberIds as [string, string];
    const id = await anAgreement(program.ctx(), pair);
    const [mine, theirs] = [await change(pair, id, 1), await change(pair, id, 1)];
    const both = await Promise.all([
      proposeClause(as(a, 'head'), id, mine, forSelf(a)),
      proposeClause(as(b, 'head'), id, { ...theirs, body: { de: 'Anders.', en: 'Else.' } }, forSelf(b)),
    ]);
    expect(both.map(codes).flat()).toEqual(['changed-meanwhile']);
    const clause = (await clauses(pair, id)).now[1]!;
    expect(clause.revision).toBe(1);
    const again = { ...theirs, body: { de: 'Anders.', en: 'Else.' }, read: markOf(clause) };
    const [late, self] = both[0]!.ok ? [as(b, 'head'), forSelf(b)] : [as(a, 'head'), forSelf(a)];
    const wanted = both[0]!.ok ? again : { ...mine, read: markOf(clause) };
    expect(codes(await proposeClause(late, id, wanted, self))).toEqual([]);
    expect((await clauses(pair, id)).now[1]!.revision).toBe(2);
  });

  test('a clause without words in a language of the agreement holds acceptance up until somebody translates it', async () => {
    const pair = await aPair(program.ctx());
    const [a] = pair.memberIds as [string, string];
    const id = await anAgreement(program.ctx(), pair, { languages: ['de', 'en'] });
    const wording = { title: { de: 'Reisen', en: '' }, body: { de: 'Wir fahren mit der Bahn.', en: '' } };
    const own = { clauseId: null, ...wording, removed: false, note: '', read: '' };
    const added = await proposeClause(as(a, 'head'), id, own, forSelf(a));
    const refused = await acceptText(as(a, 'head'), id, await hashNow(pair, id), forSelf(a));
    expect(codes(refused)).toEqual(['translation-missing']);
    const clause = (await clauses(pair, id)).now.at(-1)!;
    const whole = { title: { de: 'Reisen', en: 'Travel' }, body: { de: 'Wir fahren mit der Bahn.', en: 'By rail.' } };
    const translated = { ...own, ...whole, clauseId: added.ok ? added.value : '', read: markOf(clause) };
    expect(codes(await proposeClause(as(a, 'head'), id, translated, forSelf(a)))).toEqual([]);
    await acceptAll(pair, id);
  });

  test('after all agreed needs the text to be opened again, and nobody opens a signed one', async () => {
    const pair = await aPair(program.ctx());
    const [a] = pair.memberIds as [string, string];
    const id = await anAgreement(program.ctx(), pair);
    await acceptAll(pair, id);
    expect(codes(await proposeClause(as(a, 'head'), id, await change(pair, id, 0), forSelf(a)))).toEqual(['not-draft']);
    expect(codes(await reopenText(as(a, 'head'), id, 'Ein Fehler', forSelf(a)))).toEqual([]);
    expect((await loadAgreement(program.ctx(), id)).parties.map(({ acceptedHash }) => acceptedHash)).toEqual([
      null,
      null,
    ]);
    await acceptAll(pair, id);
    await signAs(a, id);
    expect(codes(await reopenText(as(a, 'head'), id, 'Zu spät', forSelf(a)))).toEqual(['not-agreed']);
  });
});

describe('on behalf of a member', () => {
  test('the office says how the word arrived, the act and the audit trail say so, and the member is told', async () => {
    const pair = await aPair(program.ctx());
    const [a] = pair.memberIds as [string, string];
    const id = await anAgreement(program.ctx(), pair);
    const read = await hashNow(pair, id);
    const office = as(pair.officeId, 'office');
    expect(codes(await acceptText(office, id, read, forSelf(a)))).toEqual(['received-missing']);
    const letter = (on: string): Acting => ({
      organisationId: a,
      received: { channel: 'letter', on: day(on), file: pdf },
    });
    expect(codes(await acceptText(office, id, read, letter('2099-01-01')))).toEqual(['received-in-future']);
    expect(await acceptText(office, id, read, letter('2016-01-25'))).toEqual({ ok: true, value: 'draft' });
    const [act] = await listActs(program.ctx(), id);
    expect([act!.kind, act!.onBehalf, act!.channel, act!.receivedOn]).toEqual([
      'accepted',
      true,
      'letter',
      '2016-01-25',
    ]);
    const [line] = await listHistory(program.ctx(), 'agreement', id);
    expect([line!.action, line!.onBehalf]).toEqual(['agreement.accepted', true]);
  });
});

describe('after signing', () => {
  test('a longer term is a new version: the same words, the days follow, the signed one stays', async () => {
    const pair = await aPair(program.ctx());
    const [a] = pair.memberIds as [string, string];
    const first = await signedAgreement(pair);
    const longer = {
      startsOn: first.startsOn,
      endsOn: day('2028-12-31'),
      languages: ['de'],
      leading: 'de',
    } as const;
    const amended = await amendAgreement(
      as(a, 'head'),
      pair.partnershipId,
      { ...longer, officeSigns: false, reason: 'Der Workshop folgt im Herbst.' },
      forSelf(a),
    );
    expect(codes(amended)).toEqual([]);
    const [second, same] = await listVersions(program.ctx(), pair.partnershipId);
    expect(same).toEqual(first);
    expect([second!.number, second!.state, second!.reason]).toEqual([2, 'draft', 'Der Workshop folgt im Herbst.']);
    expect(second!.clauses.map(({ originId }) => originId)).toEqual(first.clauses.map(({ id }) => id));
    expect((await clauses(pair, second!.id)).text[2]!.body.de).toContain('bis zum 31. Dezember 2028');
    expect(second!.parties[0]!.signatories).toEqual([{ name: 'A. Beispiel', jobTitle: 'Leitung' }]);
  });

  test('it can end early, with a reason that the others read', async () => {
    const pair = await aPair(program.ctx());
    const [a] = pair.memberIds as [string, string];
    const { id } = await signedAgreement(pair);
    const ending = { on: program.ctx().today, reason: 'Die Stelle ist unbesetzt.' };
    expect(codes(await terminateAgreement(as(a, 'head'), id, ending, forSelf(a)))).toEqual([]);
    const ended = await loadAgreement(program.ctx(), id);
    expect([ended.state, ended.terminatedReason]).toEqual(['terminated', ending.reason]);
    expect(codes(await terminateAgreement(as(a, 'head'), id, ending, forSelf(a)))).toEqual(['not-in-force']);
  });
});
