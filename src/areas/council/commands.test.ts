import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import type { Role } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { aPair as anAgreementPair, anAgreement } from '../agreements/fixtures.ts';
import { aMembership, aPerson } from '../identity/fixtures.ts';
import { addContactPerson } from '../organisations/commands.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { nameAdviser } from '../partnerships/commands/start.ts';
import { changeBlock, changeDetails, createPaper, seenOfBlock, seenOfDetails } from './commands.ts';
import { movePaper } from './commands/move.ts';
import { saveBodies, saveSequence, seenOfSequence } from './commands/sequence.ts';
import { aPair, aPaper, asRow } from './fixtures.ts';
import type { BlockKey, CouncilPaper } from './model.ts';
import { loadPaper } from './queries.ts';
import { listBodies } from './queries/bodies.ts';
import { findPublicPaper } from './queries/published.ts';
import { listReceipts } from './queries/receipts.ts';
import { loadPaperView } from './queries/view.ts';
import { detailsInput, sequenceInput } from './schema.ts';

let program: TestProgram;
let personId: string;
let officeId: string;
let own: string;
let other: string;
let partnershipId: string;
beforeAll(async () => {
  program = await openTestProgram();
  const ctx = program.ctx();
  personId = await aPerson(ctx);
  ({ officeId, own, other, partnershipId } = await aPair(ctx));
});
afterAll(() => program.close());

const as = (organisationId: string, role: Role): Ctx =>
  program.ctx({ kind: 'person', personId, memberships: [{ organisationId, role }] });
const codes = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  outcome.ok ? [] : outcome.reasons!.map(({ code }) => code);
const received = { channel: 'phone', receivedOn: day('2027-02-26') } as const;

let paper: CouncilPaper;
beforeEach(async () => {
  paper = await aPaper(program.ctx(), { partnershipId, organisationId: own });
});

async function blockOf(key: BlockKey) {
  return (await loadPaperView(program.ctx(), paper.id)).blocks.find(block => block.key === key)!;
}

describe('who writes', () => {
  const input = { kind: 'information', language: 'de' } as const;

  test.each<Role>(['coordinator', 'head', 'clerk'])('the %s of the authority begins a paper', async role => {
    const made = await createPaper(as(own, role), { ...input, partnershipId, organisationId: own });
    expect(made.ok && (await loadPaper(program.ctx(), made.value)).state).toBe('draft');
  });

  test('colleagues, the other side and strangers do not', async () => {
    for (const ctx of [as(own, 'reader'), as(other, 'coordinator'), as(await anOrganisation(program.ctx()), 'head')]) {
      await expect(createPaper(ctx, { ...input, partnershipId, organisationId: own })).rejects.toThrow(NotFound);
    }
    await expect(movePaper(as(own, 'reader'), paper.id, 'co-signed')).rejects.toThrow(Forbidden);
    await expect(movePaper(as(other, 'head'), paper.id, 'co-signed')).rejects.toThrow(NotFound);
  });

  test('the office does it on behalf and says how and when it came', async () => {
    const office = as(officeId, 'office');
    expect(codes(await movePaper(office, paper.id, 'co-signed'))).toEqual(['receipt-missing']);
    const tomorrow = { ...received, receivedOn: day('2999-01-01') };
    expect(codes(await movePaper(office, paper.id, 'co-signed', tomorrow))).toEqual(['day-to-come']);
    expect(await movePaper(office, paper.id, 'co-signed', received)).toEqual({ ok: true, value: 'co-signed' });
    expect(await listReceipts(program.ctx(), paper.id)).toEqual([
      { ...received, action: 'paper.co-signed', at: program.ctx().now },
    ]);
  });
});

describe('the text', () => {
  test('follows the data until it is edited, then keeps its words and notices that the data changed', async () => {
    const before = await blockOf('costs');
    expect(before.edited).toBe(false);
    const save = { act: 'save', text: 'Es kostet uns nichts.', seen: seenOfBlock(before) } as const;
    expect(codes(await changeBlock(as(own, 'clerk'), paper.id, 'costs', save))).toEqual([]);
    expect(await blockOf('costs')).toMatchObject({ text: 'Es kostet uns nichts.', edited: true, outdated: false });
    await program
      .ctx()
      .db.updateTable('organisation' as never)
      .set({ name: 'Landkreis Esche' } as never)
      .where('id' as never, '=', own as never)
      .execute();
    const changed = await blockOf('costs');
    expect([changed.text, changed.outdated, changed.made.startsWith('Der Landkreis Esche')]).toEqual([
      'Es kostet uns nichts.',
      true,
      true,
    ]);
    const keep = { act: 'keep', seen: seenOfBlock(changed) } as const;
    expect(codes(await changeBlock(as(own, 'clerk'), paper.id, 'costs', keep))).toEqual([]);
    expect(await blockOf('costs')).toMatchObject({ text: 'Es kostet uns nichts.', outdated: false });
    const take = { act: 'take', seen: seenOfBlock(await blockOf('costs')) } as const;
    expect(codes(await changeBlock(as(own, 'clerk'), paper.id, 'costs', take))).toEqual([]);
    expect(await blockOf('costs')).toMatchObject({ text: changed.made, edited: false });
  });

  test('follows the agreement: what was edited notices that its term changed', async () => {
    const pair = await anAgreementPair(program.ctx());
    const organisationId = pair.memberIds[0]!;
    const { id } = await aPaper(program.ctx(), { partnershipId: pair.partnershipId, organisationId });
    paper = await loadPaper(program.ctx(), id);
    const before = await blockOf('occasion');
    const text = 'Wir schließen eine Vereinbarung für ein Jahr.';
    await changeBlock(program.ctx(), id, 'occasion', { act: 'save', text, seen: seenOfBlock(before) });
    expect([before.made.includes('eine auf ein Jahr befristete'), (await blockOf('occasion')).outdated]).toEqual([
      true,
      false,
    ]);
    const term = { startsOn: day('2027-04-01'), endsOn: day('2029-03-31') };
    await anAgreement(program.ctx(), pair, term);
    const after = await blockOf('occasion');
    expect([after.text, after.outdated, after.made.includes('eine auf 2 Jahre befristete')]).toEqual([
      text,
      true,
      true,
    ]);
  });

  test('is left out where somebody empties it; a subject, and what is to be decided, always stand in it', async () => {
    const empty = async (key: BlockKey) => {
      const seen = seenOfBlock(await blockOf(key));
      return codes(await changeBlock(as(own, 'clerk'), paper.id, key, { act: 'save', text: '', seen }));
    };
    expect([await empty('costs'), await empty('subject')]).toEqual([[], ['part-needed']]);
    expect(await blockOf('costs')).toMatchObject({ text: '', edited: true });
    paper = await aPaper(program.ctx(), { partnershipId, organisationId: own, kind: 'decision' });
    expect(await empty('resolution')).toEqual(['part-needed']);
  });

  test('of two people who edit the same part the second one is refused, and nothing is overwritten', async () => {
    const seen = seenOfBlock(await blockOf('occasion'));
    const save = (text: string) => changeBlock(as(own, 'head'), paper.id, 'occasion', { act: 'save', text, seen });
    expect(codes(await save('Der eine Text.'))).toEqual([]);
    expect(codes(await save('Der andere Text.'))).toEqual(['changed-meanwhile']);
    expect((await blockOf('occasion')).text).toBe('Der eine Text.');
  });

  test('is fixed with the release, whatever the data say later, until it is a draft again', async () => {
    for (const to of ['co-signed', 'released'] as const) await movePaper(as(own, 'head'), paper.id, to);
    const released = await blockOf('programme');
    const save = { act: 'save', text: 'Neu', seen: seenOfBlock(released) } as const;
    expect(codes(await changeBlock(as(own, 'head'), paper.id, 'programme', save))).toEqual(['not-a-draft']);
    await program
      .ctx()
      .db.updateTable('organisation' as never)
      .set({ name: 'Landkreis Fichte' } as never)
      .where('id' as never, '=', other as never)
      .execute();
    expect((await blockOf('subject')).text).toBe('Regionen-Twinning mit dem Landkreis Buche');
    await movePaper(as(own, 'head'), paper.id, 'draft');
    expect((await blockOf('subject')).text).toBe('Regionen-Twinning mit dem Landkreis Fichte');
  });
});

test('a public paper that names a colleague is not released, an internal one is', async () => {
  const colleague = await aPerson(program.ctx(), { name: 'Mila Muster' });
  await aMembership(program.ctx(), { personId: colleague, organisationId: own, role: 'member' });
  const release = async (isPublic: 'yes' | 'no') => {
    paper = await aPaper(program.ctx(), { partnershipId, organisationId: own, details: { isPublic } });
    const save = {
      act: 'save',
      text: 'Fragen beantwortet Mila Muster.',
      seen: seenOfBlock(await blockOf('costs')),
    } as const;
    await changeBlock(as(own, 'head'), paper.id, 'costs', save);
    await movePaper(as(own, 'head'), paper.id, 'co-signed');
    return movePaper(as(own, 'head'), paper.id, 'released');
  };
  expect(await release('yes')).toEqual({
    ok: false,
    reasons: [{ code: 'names-in-text', values: { names: 'Mila Muster' } }],
  });
  expect(codes(await release('no'))).toEqual([]);
});

describe('whom a public paper must not name', () => {
  /** One person of every side; each has another surname. */
  const known = {
    partner: 'Bodo Buchner',
    contact: 'Carla Carstens',
    office: 'Dora Dorn',
    adviser: 'Emil Ehlers',
    own: 'Frida Fink',
  };
  const givenTo = async (id: string, name: string, role: Role) => {
    const person = await aPerson(program.ctx(), { name });
    await aMembership(program.ctx(), { personId: person, organisationId: id, role });
    return person;
  };
  beforeAll(async () => {
    const ctx = program.ctx();
    await givenTo(other, known.partner, 'head');
    await givenTo(officeId, known.office, 'office');
    await givenTo(own, known.own, 'clerk');
    await addContactPerson(ctx, other, { name: known.contact, jobTitle: '', email: 'c@buche.example', phone: '' });
    const adviser = await givenTo(officeId, known.adviser, 'adviser');
    const advising = { personId: adviser, startsOn: day('2026-01-01'), endsOn: day('2026-12-31') };
    if (!(await nameAdviser(ctx, partnershipId, advising)).ok) throw new Error('the adviser was refused');
  });
  const release = async (details: Record<string, string>, sequence: { body: string }[] = []) => {
    paper = await aPaper(program.ctx(), {
      partnershipId,
      organisationId: own,
      details,
      sequence,
      moves: ['co-signed'],
    });
    const moved = await movePaper(as(own, 'head'), paper.id, 'released');
    return moved.ok ? [] : moved.reasons.map(({ values }) => values?.names);
  };

  test('it is not released with somebody of either side, the office or an adviser in any of its texts', async () => {
    expect(await release({ town: 'Ahornau, Bodo Buchner' })).toEqual([known.partner]);
    expect(await release({ number: '7/27 (Frau Carstens)' })).toEqual([known.contact]);
    expect(await release({ fit: 'Idee von Frau Dorn' })).toEqual([known.office]);
    expect(await release({ signatory: 'E. Ehlers' })).toEqual([known.adviser]);
    expect(await release({ signatory: 'Landrätin Fink' })).toEqual([known.own]);
    expect(await release({ town: 'Ahornau' }, [{ body: 'Kreistag' }])).toEqual([]);
  });

  test('nor does it name somebody later: in number and place, or in the name of a body', async () => {
    expect(await release({})).toEqual([]);
    const { kind, language, signatory, fit, consentWhen, climateEffect } = paper;
    const same = { kind, language, signatory, fit, consentWhen, climateEffect, isPublic: 'yes', agreement: 'public' };
    const late = async (more: Record<string, string>) => {
      const input = detailsInput.parse({ ...same, number: '', paperOn: '', town: '', annexes: [], ...more });
      const seen = seenOfDetails(await loadPaper(program.ctx(), paper.id));
      return codes(await changeDetails(as(own, 'clerk'), paper.id, { ...input, seen }));
    };
    expect([await late({ town: 'Herr Ehlers' }), await late({ number: 'Frau Dorn' })]).toEqual([
      ['names-in-text'],
      ['names-in-text'],
    ]);
    expect(await late({ town: 'Ahornau', number: '7/27' })).toEqual([]);
    const bodies = async (body: string) => {
      const { rows } = sequenceInput.parse({ rows: [asRow({ body }, 0)] });
      const seen = seenOfSequence(await loadPaper(program.ctx(), paper.id));
      return codes(await saveSequence(as(own, 'clerk'), paper.id, { rows, seen }));
    };
    expect([await bodies('Beirat bei Landrätin Fink'), await bodies('Finkenrat')]).toEqual([['names-in-body'], []]);
    const [body] = await listBodies(program.ctx(), own).then(all => all.filter(({ name }) => name === 'Finkenrat'));
    const renamed = { id: body!.id, name: 'Runde von Bodo Buchner', leadDays: null, leadUnit: 'working' } as const;
    expect(codes(await saveBodies(as(own, 'clerk'), paper.id, [renamed]))).toEqual(['names-in-body']);
  });
});

describe('what the authority says', () => {
  const given = {
    ...{ kind: 'information', language: 'de', number: '1/27', isPublic: 'yes', paperOn: '2027-02-26', town: 'Ahornau' },
    ...{ signatory: 'Die Landrätin', fit: '', consentWhen: '', climateEffect: 'yes-positive', agreement: 'public' },
    annexes: [],
  };

  test('number, town and day come after the release, everything else is fixed', async () => {
    for (const to of ['co-signed', 'released'] as const) await movePaper(as(own, 'head'), paper.id, to);
    const change = async (more: object) => {
      const input = {
        ...detailsInput.parse({ ...given, ...more }),
        seen: seenOfDetails(await loadPaper(program.ctx(), paper.id)),
      };
      return codes(await changeDetails(as(own, 'clerk'), paper.id, input));
    };
    expect(await change({})).toEqual([]);
    expect(await change({ fit: 'Vernetzung' })).toEqual(['not-a-draft']);
    expect((await loadPaper(program.ctx(), paper.id)).number).toBe('1/27');
  });

  test('what was saved meanwhile is not overwritten', async () => {
    const input = { ...detailsInput.parse(given), seen: 'something older' };
    expect(codes(await changeDetails(as(own, 'clerk'), paper.id, input))).toEqual(['changed-meanwhile']);
  });
});

test('everybody reads a released public paper, as long as it is not withdrawn; no other one', async () => {
  await expect(findPublicPaper(program.ctx(), paper.id)).rejects.toThrow(NotFound);
  const internal = await aPaper(program.ctx(), {
    partnershipId,
    organisationId: own,
    details: { isPublic: 'no' },
    moves: ['co-signed', 'released'],
  });
  await expect(findPublicPaper(program.ctx({ kind: 'anonymous' }), internal.id)).rejects.toThrow(NotFound);
  for (const to of ['co-signed', 'released'] as const) await movePaper(as(own, 'head'), paper.id, to);
  const read = await findPublicPaper(program.ctx({ kind: 'anonymous' }), paper.id);
  expect(read.paper.id).toBe(paper.id);
  await movePaper(as(own, 'head'), paper.id, 'withdrawn');
  await expect(findPublicPaper(program.ctx({ kind: 'anonymous' }), paper.id)).rejects.toThrow(NotFound);
});
