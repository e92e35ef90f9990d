import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Consultation, CouncilPaper, Result } from '../model.ts';
import { resolutionsOf } from './resolutions.ts';

const body = { id: 'b', organisationId: 'o', name: 'Kreistag', lead: null };
const before = (id: string, role: Consultation['role'], result: Result | null): Consultation => ({
  ...{ id, body, sitting: null, role, isPublic: true, result, fileId: null },
  resultOn: result === null ? null : day('2027-02-01'),
});

function paperWith(
  state: CouncilPaper['state'],
  consultations: Consultation[],
  kind: CouncilPaper['kind'] = 'decision',
) {
  const details = { language: 'de', number: '', isPublic: true, paperOn: null, town: '', signatory: '' } as const;
  const own = { fit: '', consentWhen: '', climateEffect: 'no', annexes: [], released: null } as const;
  const times = { createdAt: new Date(0), changedAt: new Date(0), publishedAt: null };
  const ids = { id: 'p', partnershipId: 'q', organisationId: 'o' };
  return { ...ids, ...details, ...own, ...times, kind, state, consultations } satisfies CouncilPaper;
}

const said = (paper: CouncilPaper) =>
  resolutionsOf([paper]).map(({ consultation, needed }) => [consultation?.id ?? null, needed]);

test('a decision paper needs a resolution from the start, of nobody until a body is named', () => {
  expect(said(paperWith('draft', []))).toEqual([[null, true]]);
  expect(said(paperWith('scheduled', [before('a', 'preliminary', null), before('b', 'decision', null)]))).toEqual([
    ['b', true],
  ]);
});

test('what was decided is kept; a deferral is no resolution, and what was withdrawn asks for none', () => {
  expect(said(paperWith('adopted', [before('a', 'decision', 'deferred'), before('b', 'decision', 'adopted')]))).toEqual(
    [['b', false]],
  );
  expect(said(paperWith('deferred', [before('a', 'decision', 'deferred')]))).toEqual([[null, true]]);
  expect(said(paperWith('withdrawn', [before('a', 'decision', null)]))).toEqual([]);
});

test('an information paper asks for none', () => {
  expect(said(paperWith('scheduled', [before('a', 'notice', null)], 'information'))).toEqual([]);
});
