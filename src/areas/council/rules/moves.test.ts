import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Consultation, CouncilPaper, PaperState, Result } from '../model.ts';
import { paperMoves } from '../model.ts';
import { mayMove, mayRecordResult, movesFrom, stateAfter } from './moves.ts';

const body = { id: 'b', organisationId: 'o', name: 'Kreistag', lead: null };
const first: Consultation = {
  id: 'first',
  body,
  sitting: { id: 's', bodyId: 'b', day: day('2016-06-27'), time: '' },
  role: 'notice',
  isPublic: true,
  result: null,
  resultOn: null,
  fileId: null,
};
const paper: CouncilPaper = {
  id: 'p',
  partnershipId: 'q',
  organisationId: 'o',
  kind: 'information',
  language: 'de',
  number: '',
  isPublic: true,
  paperOn: null,
  town: '',
  signatory: 'Die Landrätin',
  fit: '',
  consentWhen: '',
  climateEffect: 'yes-positive',
  state: 'draft',
  annexes: [],
  released: null,
  createdAt: new Date(0),
  changedAt: new Date(0),
  publishedAt: null,
  consultations: [first],
};
const codes = (verdict: ReturnType<typeof mayMove>) => (verdict.ok ? [] : verdict.reasons.map(({ code }) => code));

describe('moves', () => {
  test('people move a paper only as the table says, and nothing leaves the end', () => {
    expect(movesFrom('co-signed')).toEqual(['released', 'draft', 'withdrawn']);
    expect(codes(mayMove(paper, 'released'))).toEqual(['no-such-move']);
    const ends = (['noted', 'adopted', 'amended', 'rejected', 'withdrawn'] as const).flatMap(movesFrom);
    expect([ends, paperMoves.filter(({ from }) => from === 'noted')]).toEqual([[], []]);
  });

  test('a paper is released when it says who signs, and scheduled when every body has its sitting', () => {
    expect(codes(mayMove({ ...paper, state: 'co-signed', signatory: '' }, 'released'))).toEqual(['signatory-missing']);
    const annexes = [
      { title: '', isPublic: true },
      { title: 'Lageplan', isPublic: true },
    ];
    const without = { ...paper, state: 'co-signed' as const, annexes };
    expect(mayMove(without, 'released')).toMatchObject({
      reasons: [{ code: 'annex-without-file', values: { number: 2 } }],
    });
    const onPaper = { title: 'Lageplan', isPublic: true, onPaper: true } as const;
    expect(codes(mayMove({ ...without, annexes: [onPaper] }, 'released'))).toEqual([]);
    const released = { ...paper, state: 'released' as const };
    expect(codes(mayMove(released, 'scheduled'))).toEqual([]);
    expect(codes(mayMove({ ...released, consultations: [] }, 'scheduled'))).toEqual(['sequence-empty']);
    const later = { ...released, kind: 'decision' as const, consultations: [first, { ...first, sitting: null }] };
    expect(codes(mayMove(later, 'scheduled'))).toEqual(['sitting-missing', 'decision-missing']);
  });
});

describe('results', () => {
  const scheduled = { ...paper, state: 'scheduled' as const };
  const said = (result: Result, on: string, of = scheduled, consultation = first) => {
    const verdict = mayRecordResult(of, consultation, { result, on: day(on), today: day('2016-06-28') });
    return verdict.ok ? [] : verdict.reasons.map(({ code }) => code);
  };

  test('a result fits the task of the body and comes neither before the sitting nor from tomorrow', () => {
    expect(said('noted', '2016-06-27')).toEqual([]);
    expect(said('adopted', '2016-06-26')).toEqual(['result-unfit', 'result-before-sitting']);
    expect(said('noted', '2016-06-29')).toEqual(['result-ahead']);
  });

  test('bodies speak in their order, once, and only when the paper is on their agenda', () => {
    const second = { ...first, id: 'second' };
    expect(said('noted', '2016-06-27', { ...scheduled, consultations: [first, second] }, second)).toEqual(['not-next']);
    const known = { ...first, result: 'noted' as const };
    expect(said('noted', '2016-06-27', { ...scheduled, consultations: [known] }, known)).toEqual(['result-known']);
    expect(said('noted', '2016-06-27', { ...scheduled, state: 'released' as never })).toEqual(['not-scheduled']);
  });

  test.each<[string, [Consultation['role'], Result | null][], Result, PaperState]>([
    ['the only body takes notice', [['notice', 'noted']], 'noted', 'noted'],
    [
      'another body is still to come',
      [
        ['preliminary', 'adopted'],
        ['decision', null],
      ],
      'adopted',
      'consulted',
    ],
    [
      'the deciding body holds, not one that is informed later',
      [
        ['decision', 'amended'],
        ['notice', 'noted'],
      ],
      'noted',
      'amended',
    ],
    ['a deferral stops the paper', [['decision', 'deferred']], 'deferred', 'deferred'],
    [
      'a deferral before the decision is history',
      [
        ['decision', 'deferred'],
        ['decision', 'adopted'],
      ],
      'adopted',
      'adopted',
    ],
  ])('%s', (_, consultations, result, state) => {
    expect(
      stateAfter(
        consultations.map(([role, one]) => ({ role, result: one })),
        result,
      ),
    ).toBe(state);
  });
});
