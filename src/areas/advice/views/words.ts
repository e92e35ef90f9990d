import { formatDaysAhead, formatPlainDay } from '../../../design/format.ts';
import type { FormError } from '../../../design/form.tsx';
import { type Day, daysBetween } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { Partnership } from '../../partnerships/model.ts';
import type { Signal } from '../../partnerships/model/signals.ts';
import { sentenceOf } from '../../partnerships/rules/say-signal.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage<typeof de | typeof en>(language, { de, en });

/** Proof against forged forms, and the key by which a form is taken once. */
export function proofOf(visit: Visit): Readonly<Record<string, string>> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** Why something was refused, in the words of the page. */
export function sayRefusals(language: Language, reasons: readonly Reason[]): FormError[] {
  return sayReasons(reasons, textsIn(language).refusals);
}

/** "A – B", as the pair is called. */
export function pairOf({ members }: Pick<Partnership, 'members'>): string {
  return members.map(({ name }) => name).join(' – ');
}

/** The name of a member; all of them together for null. */
export function memberName(language: Language, { members }: Pick<Partnership, 'members'>, id: string | null): string {
  return members.find(({ organisationId }) => organisationId === id)?.name ?? textsIn(language).everybody;
}

export function saySignal(language: Language, signal: Signal): string {
  return sentenceOf(language, signal, day => formatPlainDay(language, day));
}

/** "3. März 2027 (vor 12 Tagen)": the day, and beside it how far away. */
export function sayAway(language: Language, day: Day, today: Day): string {
  return `${formatPlainDay(language, day)} (${formatDaysAhead(language, daysBetween(today, day))})`;
}
