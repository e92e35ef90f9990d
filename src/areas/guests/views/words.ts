import { formatDay } from '../../../design/format.ts';
import type { FormError } from '../../../design/form.tsx';
import type { TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { Meeting } from '../../meetings/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Guest, GuestState } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage<typeof de | typeof en>(language, { de, en });

export const tags: Readonly<Record<GuestState, TagKind>> = {
  invited: 'waiting',
  'taking-part': 'good',
  declined: 'closed',
  unanswered: 'closed',
  ended: 'closed',
};

/** Why something was refused, in the words of the page. */
export function sayRefusals(language: Language, reasons: readonly Reason[]): FormError[] {
  return sayReasons(reasons, textsIn(language).refusals);
}

/** "A – B", as the pair is called. */
export function pairOf({ partnership }: PlanSetting): string {
  return partnership.members.map(({ name }) => name).join(' – ');
}

/** Who invited: a member or the office. */
export function hostOf({ partnership, officeId, officeName }: PlanSetting, { hostId }: Pick<Guest, 'hostId'>): string {
  if (hostId === officeId) return officeName;
  return partnership.members.find(({ organisationId }) => organisationId === hostId)?.name ?? '';
}

/** What a guest is called; a private person that was forgotten has no name. */
export function nameOf(language: Language, { name }: Pick<Guest, 'name'>): string {
  return name === '' ? textsIn(language).forgotten : name;
}

export function meetingName(language: Language, { kind, title }: Pick<Meeting, 'kind' | 'title'>): string {
  const name = textsIn(language).meetingKinds[kind];
  return title === '' ? name : `${name}: ${title}`;
}

export function meetingWhen(language: Language, { day, time }: Pick<Meeting, 'day' | 'time'>): string {
  return textsIn(language).when({ day: formatDay(language, day), time });
}
