import { describe, expect, test } from 'vitest';
import { translationsOf, type VersionMark } from './translations.ts';

const now = new Date('2027-03-10T09:00:00Z');
const on = (day: number): Date => new Date(Date.UTC(2027, 2, day, 9));

function version(
  language: VersionMark['language'],
  number: number,
  state: VersionMark['state'],
  day: number,
  basedOn: number | null = null,
): VersionMark {
  const publishAt = state === 'draft' ? null : on(day);
  return { language, version: number, state, publishAt, basedOn, at: on(Math.min(day, 10)) };
}

function states(versions: readonly VersionMark[], more: { promised?: 'lt'[]; isCompulsory?: boolean } = {}) {
  return translationsOf({ sourceLanguage: 'de', versions, promised: [], isCompulsory: false, ...more }, now).map(
    ({ language, state, isOwed, hasDraft }) =>
      [language, state.kind, 'since' in state ? state.since.getUTCDate() : 0, isOwed, hasDraft] as const,
  );
}

describe('how far a text is', () => {
  test('nothing is owed of a part that nobody has begun, but an imprint is', () => {
    expect(states([])).toEqual([
      ['de', 'missing', 0, false, false],
      ['en', 'missing', 0, false, false],
    ]);
    expect(states([], { isCompulsory: true })[0]).toEqual(['de', 'missing', 0, true, false]);
  });

  test('a translation is owed as soon as the source is public, not while it is a draft', () => {
    expect(states([version('de', 1, 'draft', 1)])).toEqual([
      ['de', 'draft', 1, true, false],
      ['en', 'missing', 0, false, false],
    ]);
    expect(states([version('de', 1, 'approved', 2)])[1]).toEqual(['en', 'missing', 0, true, false]);
    expect(states([version('de', 1, 'scheduled', 20)])).toEqual([
      ['de', 'scheduled', 20, false, false],
      ['en', 'missing', 0, true, false],
    ]);
  });

  test('a translation that keeps up is done; a draft of it is still owed', () => {
    const source = version('de', 1, 'approved', 2);
    expect(states([source, version('en', 1, 'approved', 3, 1)])[1]).toEqual(['en', 'approved', 3, false, false]);
    expect(states([source, version('en', 1, 'draft', 3, 1)])[1]).toEqual(['en', 'draft', 3, true, false]);
  });

  test('it is out of date since the first newer source became public', () => {
    const kept = [version('de', 1, 'approved', 2), version('en', 1, 'approved', 3, 1)];
    const newer = [version('de', 2, 'draft', 4), version('de', 3, 'approved', 5), version('de', 4, 'approved', 7)];
    expect(states([...kept, ...newer])[1]).toEqual(['en', 'outdated', 5, true, false]);
    expect(states([...kept, ...newer, version('en', 2, 'draft', 8, 4)])[1]).toEqual(['en', 'outdated', 5, true, true]);
    expect(states([...kept, ...newer, version('en', 2, 'approved', 8, 4)])[1]).toEqual([
      'en',
      'approved',
      8,
      false,
      false,
    ]);
  });

  test('a newer source that is a draft or still to come leaves it in date', () => {
    const kept = [version('de', 1, 'approved', 2), version('en', 1, 'approved', 3, 1)];
    expect(states([...kept, version('de', 2, 'draft', 4)])).toEqual([
      ['de', 'approved', 2, false, true],
      ['en', 'approved', 3, false, false],
    ]);
    expect(states([...kept, version('de', 2, 'scheduled', 20)])[1]).toEqual(['en', 'approved', 3, false, false]);
  });

  test('a language that somebody has promised is owed, too', () => {
    expect(states([version('de', 1, 'approved', 2)], { promised: ['lt'] }).at(-1)).toEqual([
      'lt',
      'missing',
      0,
      true,
      false,
    ]);
  });
});
