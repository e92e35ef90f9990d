import { expect, test } from 'vitest';
import type { FinalPaper, PaperState } from '../model.ts';
import { compareHeads, compareParts, mayFile } from './final.ts';

const said: FinalPaper = {
  fileId: null,
  wording: {},
  number: '',
  kind: null,
  bodies: [],
  before: { number: '', kind: 'information', bodies: ['Kreisausschuss', 'Kreistag'] },
  filedAt: new Date(0),
};

test('only what the council can have is filed, and not nothing', () => {
  const codes = (state: PaperState, final = { ...said, number: '7/27' }) => {
    const allowed = mayFile(state, final);
    return allowed.ok ? [] : allowed.reasons.map(({ code }) => code);
  };
  expect([codes('draft'), codes('co-signed'), codes('withdrawn')]).toEqual([
    ['not-released'],
    ['not-released'],
    ['paper-withdrawn'],
  ]);
  expect([codes('released'), codes('noted')]).toEqual([[], []]);
  expect(codes('released', said)).toEqual(['final-empty']);
});

test('deviations are shown word by word; blanks, empty lines and the signs of lists are none', () => {
  const ours = { subject: 'Twinning mit Gießen', facts: 'Eins.\n\n- a\n- b', climateEffect: 'Ja, positiv.' };
  const theirs = { subject: 'Partnerschaft mit Gießen', facts: 'Eins.\n •  a\n\n•  b ', resolution: 'Neu' };
  expect(compareParts(ours, theirs)).toEqual([
    {
      part: 'subject',
      stretches: [
        { kind: 'removed', text: 'Twinning' },
        { kind: 'added', text: 'Partnerschaft' },
        { kind: 'same', text: ' mit Gießen' },
      ],
    },
    { part: 'resolution', stretches: [{ kind: 'added', text: 'Neu' }] },
    { part: 'facts', stretches: [] },
  ]);
});

test('number, kind and bodies that differ are named; what was not said differs in nothing', () => {
  expect(compareHeads(said)).toEqual([]);
  expect(compareHeads({ ...said, kind: 'information', bodies: ['kreisausschuss ', 'Kreistag'] })).toEqual([]);
  expect(compareHeads({ ...said, number: '7/27', kind: 'decision', bodies: ['Kreistag'] })).toEqual([
    { field: 'number', ours: [], theirs: ['7/27'] },
    { field: 'kind', ours: ['information'], theirs: ['decision'] },
    { field: 'bodies', ours: ['Kreisausschuss', 'Kreistag'], theirs: ['Kreistag'] },
  ]);
});
