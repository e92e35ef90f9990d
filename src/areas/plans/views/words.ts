import type { FormError } from '../../../design/form.tsx';
import type { TagKind } from '../../../design/tag.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import { formatPlainDay } from '../../../design/format.ts';
import type { EntryContent, EntryState, PlanChange, PlanEntry } from '../model.ts';
import type { PlanSetting } from '../queries.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export const textsIn = (language: Language) => inLanguage<typeof de | typeof en>(language, { de, en });

export const tags: Readonly<Record<EntryState, TagKind>> = {
  open: 'neutral',
  'in-progress': 'waiting',
  done: 'good',
  dropped: 'closed',
};

/** Proof against forged forms, and the key by which a form is taken once. */
export function proofOf(visit: Visit): Readonly<Record<string, string>> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** Why something was refused, in the words of the page. */
export function sayRefusals(language: Language, reasons: readonly Reason[]): FormError[] {
  return sayReasons(reasons, textsIn(language).refusals);
}

/** Who does something: a member, the office, or all together. */
export function whoOf(
  language: Language,
  { partnership, officeId, officeName }: PlanSetting,
  id: string | null,
): string {
  if (id === null) return textsIn(language).all;
  if (id === officeId) return officeName;
  return partnership.members.find(({ organisationId }) => organisationId === id)?.name ?? '';
}

/** "A – B", as the pair is called above its plan. */
export function pairOf({ partnership }: PlanSetting): string {
  return partnership.members.map(({ name }) => name).join(' – ');
}

/** What a change was, with the fields that it changed. */
export function sayChange(language: Language, { kind, fields }: Pick<PlanChange, 'kind' | 'fields'>): string {
  const t = textsIn(language);
  const what = t.changes[kind];
  const names = fields.map(field => t.fields[field as keyof typeof t.fields]);
  return names.length === 0 ? what : t.changedFields({ what, fields: names.join(', ') });
}

/** A value of an entry as it is read. */
export function sayValue(
  language: Language,
  { setting, entries }: { readonly setting: PlanSetting; readonly entries: readonly PlanEntry[] },
  content: EntryContent,
  field: keyof EntryContent,
): string {
  const t = textsIn(language);
  if (field === 'kind') return t.kinds[content.kind];
  if (field === 'state') return t.states[content.state];
  if (field === 'organisationId') return whoOf(language, setting, content.organisationId);
  if (field === 'parentId') return entries.find(({ id }) => id === content.parentId)?.title ?? t.form.noParent;
  if (field === 'startsOn' || field === 'dueOn') return formatPlainDay(language, content[field]);
  return content[field];
}
