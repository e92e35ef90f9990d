import { formatPeriod } from '../../../design/format.ts';
import type { TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { EventState, ProgrammeEvent } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage(language, { de, en });

/** What stands for something that nobody knows: of earlier events it is not handed down, of others not fixed yet. */
export function openWords(language: Language, { state }: Pick<ProgrammeEvent, 'state'>): string {
  const t = textsIn(language);
  return state === 'held' ? t.notHandedDown : t.notFixed;
}

/** The days of an event in words. */
export function whenOf(language: Language, event: Pick<ProgrammeEvent, 'state' | 'fromDay' | 'toDay'>): string {
  const { fromDay, toDay } = event;
  return fromDay === null || toDay === null
    ? openWords(language, event)
    : formatPeriod(language, { from: fromDay, to: toDay });
}

export function whereOf(language: Language, event: ProgrammeEvent): string {
  return event.town === '' ? openWords(language, event) : event.town;
}

export const tags: Readonly<Record<EventState, TagKind>> = {
  planned: 'waiting',
  held: 'good',
  cancelled: 'closed',
  postponed: 'attention',
};
