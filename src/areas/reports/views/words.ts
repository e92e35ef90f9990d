import { formatPeriod, formatPlainDay } from '../../../design/format.ts';
import type { FormError } from '../../../design/form.tsx';
import type { TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ReportAct, ReportDue, ReportFact, ReportState } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage<typeof de | typeof en>(language, { de, en });

export const tags: Readonly<Record<ReportState, TagKind>> = {
  open: 'neutral',
  submitted: 'waiting',
  returned: 'attention',
  accepted: 'good',
  skipped: 'closed',
};

/** Proof against forged forms, and the key by which a form is taken once. */
export function proofOf(visit: Visit): Readonly<Record<string, string>> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** Why something was refused, in the words of the page. */
export function sayRefusals(language: Language, reasons: readonly Reason[]): FormError[] {
  return sayReasons(reasons, textsIn(language).refusals);
}

/** "A – B", as the pair is called above its reports. */
export function pairOf({ members }: Pick<PlanSetting['partnership'], 'members'>): string {
  return members.map(({ name }) => name).join(' – ');
}

/** "Zwischenbericht, 21. Juni 2016 bis 16. März 2017". */
export function nameOf(language: Language, { kind, from, to }: Pick<ReportDue, 'kind' | 'from' | 'to'>): string {
  const t = textsIn(language);
  return t.nameOf({ kind: t.kinds[kind], period: formatPeriod(language, { from, to }) });
}

export function sayFact(language: Language, { title, reason }: ReportFact): string {
  const what = title[language];
  return reason === '' ? what : textsIn(language).because({ what, reason });
}

/** Where something is known from, and when it was agreed. */
export function saySource(language: Language, { kind, agreedAt }: ReportFact): string {
  const t = textsIn(language);
  const source = t.factKinds[kind];
  if (agreedAt === null) return source;
  return `${source}, ${t.agreedAt({ day: formatPlainDay(language, agreedAt.on) })}`;
}

export function sayAct(language: Language, { kind, words, channel, receivedOn }: ReportAct): string {
  const t = textsIn(language);
  const what = words === '' ? t.acts[kind] : t.saying({ what: t.acts[kind], words });
  if (channel === null) return what;
  return t.actBehalf({ what, channel: t.channels[channel], day: formatPlainDay(language, receivedOn) });
}

/** Who did something: a member or the office. */
export function whoOf(
  { partnership, officeId, officeName }: Pick<PlanSetting, 'partnership' | 'officeId' | 'officeName'>,
  id: string,
): string {
  if (id === officeId) return officeName;
  return partnership.members.find(({ organisationId }) => organisationId === id)?.name ?? '';
}
