import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Outcome, Reason } from '../../../kernel/verdict.ts';
import { done } from '../../../kernel/verdict.ts';
import type { Answers } from '../../../design/answers.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import type { Receipt } from '../commands/writing.ts';
import { type Block, blockKeys, type Consultation } from '../model.ts';
import { loadPaperView, type PaperView } from '../queries/view.ts';
import { receiptInput } from '../schema.ts';
import { de } from '../views/refusals.de.ts';
import { en } from '../views/refusals.en.ts';

/** The paper of the address, for whoever may change it. @throws NotFound, or Forbidden for whoever only reads it */
export async function paperToWrite(visit: Visit): Promise<PaperView> {
  const view = await loadPaperView(visit.ctx, visit.params.paper!);
  if (!view.mayWrite) throw new Forbidden('paper');
  return view;
}

/** The part of the text that the address names. @throws NotFound */
export function blockOf(visit: Visit, view: PaperView): Block {
  const key = blockKeys.find(one => one === visit.params.block);
  const block = view.blocks.find(one => one.key === key);
  if (!block) throw new NotFound('block');
  return block;
}

/** The consultation that the address names. @throws NotFound */
export function consultationOf(visit: Visit, view: PaperView): Consultation {
  const found = view.paper.consultations.find(({ id }) => id === visit.params.consultation);
  if (!found) throw new NotFound('consultation');
  return found;
}

/** How it reached the office, where the office writes for the authority; nothing is asked of the authority itself. */
export function readReceipt(visit: Visit, onBehalf: boolean): Outcome<Receipt> {
  if (!onBehalf) return done(null);
  return readShape(receiptInput, {
    channel: visit.fields.text('channel'),
    receivedOn: visit.fields.text('receivedOn'),
  });
}

/** All that is wrong with what was typed, of the form and of the receipt together. */
export function reasonsOf(...outcomes: readonly Outcome<unknown>[]): Reason[] {
  return outcomes.flatMap(outcome => (outcome.ok ? [] : outcome.reasons));
}

/** A form as it was typed, with what is wrong in words. */
export function answersOf(
  visit: Visit,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
): Answers {
  return {
    lang: visit.language,
    values: { receivedOn: visit.ctx.today, ...values },
    errors: sayReasons(reasons, inLanguage(visit.language, { de, en })),
  };
}

/** Everything that was typed, the first value of each field. */
export function typed(visit: Visit): Record<string, string> {
  return Object.fromEntries(Object.keys(visit.fields.toObject()).map(name => [name, visit.fields.text(name)]));
}

export function backToPaper(visit: Visit, { paper }: PaperView): Response {
  return seeOther(visit.link('papers.show', { paper: paper.id }));
}
