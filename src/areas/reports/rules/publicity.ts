import type { Day, Period } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import type { Publicity, PublicityContent } from '../model/publicity.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export type PublicityRefusal = 'when-missing' | 'published-in-future';

/** It is planned for a day or appeared on one, which is not still to come. */
export function mayNote({ plannedOn, publishedOn }: PublicityContent, today: Day): Verdict<PublicityRefusal> {
  const reasons: Reason<PublicityRefusal>[] = [];
  if (plannedOn === null && publishedOn === null) reasons.push({ code: 'when-missing', field: 'plannedOn' });
  if (publishedOn !== null && publishedOn > today) reasons.push({ code: 'published-in-future', field: 'publishedOn' });
  return verdict(reasons);
}

/** "Vortrag: Energierunden in Unternehmen". */
export function nameOfPublicity(language: Language, { kind, title }: Pick<Publicity, 'kind' | 'title'>): string {
  return `${inLanguage<typeof de | typeof en>(language, { de, en }).publicityKinds[kind]}: ${title}`;
}

/** Whether it belongs to these days: it appeared in them, or is planned for one of them and has not appeared. */
export function isOfPeriod({ plannedOn, publishedOn }: PublicityContent, { from, to }: Period): boolean {
  const on = publishedOn ?? plannedOn;
  return on !== null && from <= on && on <= to;
}

const contents = ['kind', 'title', 'organisationId', 'plannedOn', 'publishedOn', 'link'] as const;

/** What is different between two of an entry. */
export function differingFields(a: PublicityContent, b: PublicityContent): (keyof PublicityContent)[] {
  return contents.filter(field => a[field] !== b[field]);
}

/** What comes first, what appeared last after it. */
export function inOrder<P extends PublicityContent>(entries: readonly P[]): P[] {
  const dayOf = (one: P) => one.publishedOn ?? one.plannedOn ?? '';
  const isAhead = (one: P) => one.publishedOn === null;
  return entries.toSorted((a, b) => {
    if (isAhead(a) !== isAhead(b)) return isAhead(a) ? -1 : 1;
    return isAhead(a) ? dayOf(a).localeCompare(dayOf(b)) : dayOf(b).localeCompare(dayOf(a));
  });
}
