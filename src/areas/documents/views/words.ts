import { formatPlainDay } from '../../../design/format.ts';
import type { FormError } from '../../../design/form.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { KeepReason } from '../model.ts';
import type { Shelf } from '../routes/load.ts';
import { keptUntil } from '../rules.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage<typeof de | typeof en>(language, { de, en });

/** Why something was refused, in the words of the page. */
export function sayRefusals(language: Language, reasons: readonly Reason[]): FormError[] {
  return sayReasons(reasons, textsIn(language).refusals);
}

/** "A – B", as the pair is called. */
export function pairOf({ partnership }: PlanSetting): string {
  return partnership.members.map(({ name }) => name).join(' – ');
}

/** A member, or the office. */
export function whoOf({ partnership, officeId, officeName }: PlanSetting, id: string): string {
  if (id === officeId) return officeName;
  return partnership.members.find(({ organisationId }) => organisationId === id)?.name ?? '';
}

export function dayOf(language: Language, moment: Date): string {
  return formatPlainDay(language, dayAt(moment, homeTimeZone));
}

/** "bis 3. Mai 2032", or "5 Jahre nach dem Ende" while the pair goes on. */
export function untilOf(language: Language, { years, endedOn }: Pick<Shelf, 'years' | 'endedOn'>, reason: KeepReason) {
  const t = textsIn(language);
  const until = keptUntil(reason, years, endedOn);
  return until === null ? t.afterEnd({ years: years[reason] }) : t.until({ day: formatPlainDay(language, until) });
}
