import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { standardClauses } from '../../agreements/model/clauses.ts';
import { ownDuties, termOf } from './agreement-facts.ts';

test.each([
  ['2027-03-01', '2028-02-29', { months: 12 }],
  ['2027-01-01', '2028-12-31', { months: 24 }],
  ['2027-04-15', '2027-10-14', { months: 6 }],
  ['2027-04-15', '2027-12-31', { startsOn: '2027-04-15', endsOn: '2027-12-31' }],
])('from %s to %s', (startsOn, endsOn, term) => {
  expect(termOf({ startsOn: day(startsOn), endsOn: day(endsOn) })).toEqual(term);
});

test('only duties that were changed and agreed to go into the paper', () => {
  const { title, body } = standardClauses.find(({ key }) => key === 'partner-duties')!;
  const own = { de: 'Jeder Partner pflanzt einen Baum.', en: '' };
  const clause = {
    ...{ id: 'c', key: 'partner-duties', originId: 'c', condition: 'always' as const, source: null },
    ...{ template: { title, body }, revisions: [] },
  };
  const at = new Date(0);
  const revision = { title, body: own, number: 1, removed: false, follows: [], organisationId: 'o', at, act: 1 };
  const changed = { ...clause, revisions: [revision] };
  const agreed = [{ id: 'c', title, body: own }];
  const said = (clauses: (typeof changed)[], text: typeof agreed | null) =>
    (['de', 'en'] as const).map(language => ownDuties({ clauses, text }, 'partner-duties', language));
  expect(said([{ ...clause, revisions: [] as never }], [{ id: 'c', title, body }])).toEqual([null, null]);
  expect(said([changed], null)).toEqual([null, null]);
  expect(said([changed], agreed)).toEqual([own.de, null]);
  expect(said([changed], [])).toEqual(['', '']);
});
