import type { TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { FormError } from '../../../design/form.tsx';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { Formats, PartnershipAct } from '../model/start.ts';
import { change as changeDe } from './change.de.ts';
import { change as changeEn } from './change.en.ts';
import { start as startDe } from './start.de.ts';
import { start as startEn } from './start.en.ts';
import type { Partnership, PartnershipState } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

const texts = {
  de: {
    ...de,
    start: startDe,
    change: changeDe,
    refusals: { ...de.refusals, ...startDe.refusals, ...changeDe.refusals },
  },
  en: {
    ...en,
    start: startEn,
    change: changeEn,
    refusals: { ...en.refusals, ...startEn.refusals, ...changeEn.refusals },
  },
};

export const textsIn = (language: Language) => inLanguage<typeof texts.de | typeof texts.en>(language, texts);

/** Proof against forged forms, and the key by which a form is taken once. */
export function proofOf(visit: Visit): Readonly<Record<string, string>> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** Why something was refused, in the words of the page; all that is missing for the start is one sentence. */
export function sayRefusals(language: Language, reasons: readonly Reason[]): FormError[] {
  const t = textsIn(language);
  const gaps = reasons.filter(({ code }) => Object.hasOwn(t.start.gaps, code));
  const others = reasons.filter(reason => !gaps.includes(reason));
  const list = sayReasons(gaps, t.start.gaps).map(({ text }) => text);
  const said = sayReasons(others, t.refusals);
  return gaps.length === 0 ? said : [{ text: t.start.notYet({ list: list.join('; ') }) }, ...said];
}

/** The formats of work in one line. */
export function sayFormats(language: Language, formats: Formats): string {
  const t = textsIn(language).start;
  const { talk, visit, workshops, frequency, weekday } = formats;
  return t.said({
    talk: t.talks[talk],
    frequency: t.frequencies[frequency],
    weekday: weekday === null ? '' : t.weekdays[String(weekday) as '1'],
    visit: workshops === null ? t.visits[visit] : t.visitCount({ count: workshops }),
  });
}

/** What happened, with the reason where one was given. */
export function sayAct(language: Language, { kind, reason }: Pick<PartnershipAct, 'kind' | 'reason'>): string {
  const t = textsIn(language);
  const what = kind in t.change.acts ? t.change.acts[kind as 'closed'] : t.start.acts[kind as 'started'];
  return reason === '' ? what : t.change.actReason({ what, reason });
}

/** "A und B", "A, B und C". */
export function titleOf(language: Language, { members }: Pick<Partnership, 'members'>): string {
  const names = members.map(({ name }) => name);
  return textsIn(language).between({ before: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}

export const tags: Readonly<Record<PartnershipState, TagKind>> = {
  confirmed: 'good',
  'kicked-off': 'good',
  working: 'good',
  'interim-reported': 'good',
  'final-reported': 'good',
  closed: 'closed',
  'follow-up': 'neutral',
  suspended: 'attention',
  dissolved: 'closed',
};
