import { inLanguage } from '../../../kernel/text.ts';
import { done, type Outcome, type Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import type { Paper } from '../commands/held.ts';
import { actsOnBehalf, type Concerned } from '../policy.ts';
import { onBehalfInput } from '../schema.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { fieldLabel } from '../views/typed.ts';

export type Errors = ReturnType<typeof sayReasons>;

/** How an act came that somebody records for an authority; null where the authority acts itself. */
export function readPaper(visit: Visit, concerned: Concerned): Outcome<Paper | null> {
  if (!actsOnBehalf(visit.ctx.actor, concerned)) return done(null);
  const { fields } = visit;
  const typed = readShape(onBehalfInput, {
    receivedOn: fields.text('receivedOn'),
    channel: fields.text('channel'),
    lateReason: fields.text('lateReason'),
  });
  return typed.ok ? done({ ...typed.value, file: fields.file('file') }) : typed;
}

/** The reasons in words; a field of action is called by its label. */
export function sayErrors(visit: Visit, reasons: readonly Reason[], call?: CallOfProgramme): Errors {
  const named = reasons.map(reason => {
    const field = reason.values?.field;
    if (call === undefined || typeof field !== 'string') return reason;
    return { ...reason, values: { ...reason.values, field: fieldLabel(call, field, visit.language) } };
  });
  return sayReasons(
    named,
    inLanguage<Record<string, unknown>>(visit.language, {
      de: de.refusals,
      en: en.refusals,
    }) as Parameters<typeof sayReasons>[1],
  );
}

/** Every reason of both readings; done with both values where neither has one. */
export function together<A, B>(a: Outcome<A>, b: Outcome<B>): Outcome<readonly [A, B]> {
  if (a.ok && b.ok) return done([a.value, b.value]);
  return { ok: false, reasons: [...(a.ok ? [] : a.reasons), ...(b.ok ? [] : b.reasons)] };
}
