import type { Visit } from '../../../platform/web/route.ts';
import { loadProofs } from '../queries/proofs.ts';
import { mayTakeForm } from '../rules.ts';
import { cleanText } from '../rules/clean.ts';

/** A form that anybody may send: whether it is taken, and the proof that its page carries when it is shown again. */
export type OpenForm = { readonly verdict: ReturnType<typeof mayTakeForm>; readonly opened: string };

/** The proof for a form that is opened now. */
export async function openForm(visit: Visit): Promise<string> {
  return (await loadProofs(visit.ctx)).form(visit.browser, visit.ctx.now);
}

/** Judges who sent the form. A proof of ours stays the same, so that whoever was too fast may send again. */
export async function judgeForm(visit: Visit): Promise<OpenForm> {
  const proofs = await loadProofs(visit.ctx);
  const sent = visit.fields.text('_opened');
  const openedAt = proofs.openedAt(visit.browser, sent);
  const verdict = mayTakeForm({ trap: visit.fields.text('website'), openedAt }, visit.ctx.now);
  const isOld = !verdict.ok && verdict.reasons.some(({ code }) => code === 'form-old');
  return { verdict, opened: openedAt === null || isOld ? proofs.form(visit.browser, visit.ctx.now) : sent };
}

type Cleaned<Name extends string> = {
  readonly values: Readonly<Record<Name, string>>;
  /** One for each field that held marks which turn the direction of reading. */
  readonly reasons: readonly { readonly code: 'direction-marks'; readonly field: Name }[];
};

/** What was typed into these fields, without what cannot be seen. */
export function readClean<Name extends string>(visit: Visit, names: readonly Name[]): Cleaned<Name> {
  const cleaned = names.map(name => [name, cleanText(visit.fields.typed(name))] as const);
  return {
    values: Object.fromEntries(cleaned.map(([name, { text }]) => [name, text])) as Record<Name, string>,
    reasons: cleaned.flatMap(([field, { hadDirectionMarks }]) =>
      hadDirectionMarks ? [{ code: 'direction-marks' as const, field }] : [],
    ),
  };
}
