import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { acts, defaultRules, type IdeaState, ideaStates } from './model.ts';
import {
  answerDueOf,
  isPublic,
  mayAct,
  mayChangeWording,
  mayMerge,
  maySend,
  maySupport,
  mayTakeForm,
  moderationDueOf,
  openActs,
  stateOnArrival,
  stateOnceConfirmed,
} from './rules.ts';
import { cleanText, hasMarkup, paragraphsOf } from './rules/clean.ts';

const codes = (verdict: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  (verdict.reasons ?? []).map(({ code }) => code);

describe('who may send what', () => {
  const nothing = { name: '', publishName: false, email: '', age: '', pictureAlt: '' } as const;

  test('nobody has to say who they are or how old', () => {
    expect(codes(maySend(nothing, false))).toEqual([]);
    expect(codes(maySend({ ...nothing, age: 'alone' }, false))).toEqual([]);
  });

  test('a name takes consent, and name or address take an age', () => {
    expect(codes(maySend({ ...nothing, name: 'Kim' }, false))).toEqual(['name-consent-missing', 'age-missing']);
    expect(codes(maySend({ ...nothing, email: 'kim@schule.example' }, false))).toEqual(['age-missing']);
    expect(codes(maySend({ ...nothing, name: 'Kim', publishName: true, age: '16' }, false))).toEqual([]);
  });

  test('a child gives name or address only with its parents', () => {
    const child = { ...nothing, email: 'kim@schule.example' };
    expect(codes(maySend({ ...child, age: 'alone' }, false))).toEqual(['under-16-alone']);
    expect(codes(maySend({ ...child, age: 'guardian' }, false))).toEqual([]);
  });

  test('a picture is described, and what is described is there', () => {
    expect(codes(maySend(nothing, true))).toEqual(['alt-missing']);
    expect(codes(maySend({ ...nothing, pictureAlt: 'Ein Baum' }, false))).toEqual(['picture-missing']);
  });
});

describe('a form', () => {
  const now = new Date('2027-03-01T09:00:00Z');
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);

  test('is taken from whoever needed between three seconds and a week, and left the trap empty', () => {
    const taken = (openedAt: Date | null, trap = '') => codes(mayTakeForm({ trap, openedAt }, now));
    expect(taken(before(2))).toEqual(['too-fast']);
    expect(taken(before(3))).toEqual([]);
    expect(taken(before(6 * 86_400))).toEqual([]);
    expect(taken(before(8 * 86_400))).toEqual(['form-old']);
    expect(taken(null)).toEqual(['form-old']);
    expect(taken(before(60), 'https://kaufen.example')).toEqual(['trap']);
  });
});

describe('the way of an idea', () => {
  test('with an address it waits for the code, without one always for the office', () => {
    expect([stateOnArrival(true, false), stateOnArrival(false, false)]).toEqual(['unconfirmed', 'submitted']);
    expect(stateOnceConfirmed({ moderation: 'before' })).toBe('submitted');
    expect(stateOnceConfirmed({ moderation: 'after' })).toBe('published');
  });

  test('the office has these acts in each state', () => {
    const open = (state: IdeaState) => openActs({ state, checkedAt: new Date(), openReports: 0 });
    expect(Object.fromEntries(ideaStates.map(state => [state, open(state).join(' ')]))).toEqual({
      unconfirmed: '',
      submitted: 'publish reject',
      published: 'review accept answer hide',
      supported: 'review accept answer hide',
      'under-review': 'accept answer hide',
      accepted: 'implement hide',
      answered: 'hide',
      implemented: 'hide',
      rejected: '',
      merged: '',
      hidden: 'show',
    });
  });

  test('nobody is refused or hidden without a reason, and nothing is answered without an answer', () => {
    const idea = { state: 'published', checkedAt: null, openReports: 1 } as const;
    const missing = acts.flatMap(act =>
      codes(mayAct({ ...idea, state: act === 'reject' ? 'submitted' : 'published' }, act, ' ')).map(
        code => `${act}: ${code}`,
      ),
    );
    expect(missing).toEqual([
      'publish: wrong-state',
      'reject: reason-missing',
      'accept: answer-missing',
      'answer: answer-missing',
      'implement: wrong-state',
      'hide: reason-missing',
      'show: wrong-state',
    ]);
  });

  test('what was looked at or has no report needs neither', () => {
    expect(codes(mayAct({ state: 'published', checkedAt: new Date(), openReports: 0 }, 'check', ''))).toEqual([
      'already-checked',
    ]);
    expect(codes(mayAct({ state: 'published', checkedAt: null, openReports: 0 }, 'keep', ''))).toEqual(['no-report']);
  });

  test('people support what is public and undecided', () => {
    expect(ideaStates.filter(maySupport)).toEqual(['published', 'supported', 'under-review']);
    expect(ideaStates.filter(isPublic)).toEqual([
      'published',
      'supported',
      'under-review',
      'accepted',
      'answered',
      'implemented',
    ]);
  });

  test('an idea goes into a public one of the same programme, never into itself', () => {
    const idea = { id: 'a', state: 'published', programmeId: 'p' } as const;
    expect(codes(mayMerge(idea, { ...idea, id: 'b' }))).toEqual([]);
    expect(codes(mayMerge(idea, idea))).toEqual(['merge-itself']);
    expect(codes(mayMerge(idea, { ...idea, id: 'b', state: 'hidden' }))).toEqual(['merge-target']);
    expect(codes(mayMerge(idea, { ...idea, id: 'b', programmeId: null }))).toEqual(['merge-programme']);
    expect(codes(mayMerge(idea, null))).toEqual(['merge-target']);
    expect(codes(mayMerge({ ...idea, state: 'answered' }, { ...idea, id: 'b' }))).toEqual(['wrong-state']);
  });

  test('words are changed only where something changes', () => {
    const idea = { state: 'published', title: 'A', text: 'B', pictureAlt: '' } as const;
    expect(codes(mayChangeWording(idea, idea))).toEqual(['nothing-changed']);
    expect(codes(mayChangeWording(idea, { ...idea, text: 'C' }))).toEqual([]);
    expect(codes(mayChangeWording({ ...idea, state: 'rejected' }, { ...idea, text: 'C' }))).toEqual(['wrong-state']);
  });
});

test('terms count working days: five days over Easter 2027 end later where Good Friday is counted in', () => {
  const sent = day('2027-03-24');
  expect(moderationDueOf(sent, { ...defaultRules, land: '06', moderationDays: 5 })).toBe('2027-04-02');
  // Corpus Christi, 27 May, is a holiday in Hesse and none in Berlin.
  const review = day('2027-05-21');
  expect(answerDueOf(review, { ...defaultRules, land: '06', answerDays: 5 })).toBe('2027-05-31');
  expect(answerDueOf(review, { ...defaultRules, land: '11', answerDays: 5 })).toBe('2027-05-28');
});

describe('a text from outside', () => {
  test('loses what cannot be seen, and says if that turned the direction of reading', () => {
    expect(cleanText('Mehr\u0000 Bäume\u202e.nhaB\u202c')).toEqual({
      text: 'Mehr Bäume.nhaB',
      hadDirectionMarks: true,
    });
    expect(cleanText('  Grün\u0308n \ud800 ')).toMatchObject({ hadDirectionMarks: false });
    expect(cleanText('\ud800').text).toBe('\ufffd');
    expect(cleanText(`a${'\u0301\u0302'.repeat(50)}b`).text.length).toBeLessThan(10);
  });

  test('in Arabic, with an emoji or with a formula stays as it is', () => {
    for (const text of ['المزيد من الأشجار', 'Bäume 👩‍🌾 für alle', 'wenn 3 < 5 und a > b', 'Ich <3 Bäume']) {
      expect([cleanText(text).text, hasMarkup(text)]).toEqual([text, false]);
    }
  });

  test('holds no tags', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '</p>',
      '<!-- x',
      '<SCRIPT src=//x',
    ]) {
      expect([text, hasMarkup(text)]).toEqual([text, true]);
    }
  });

  test('is paragraphs and lines', () => {
    expect(paragraphsOf('eins\nzwei\n\n\n drei \n')).toEqual([['eins', 'zwei'], [' drei ']]);
  });
});
