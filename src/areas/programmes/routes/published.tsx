import { endOfDay } from '../../../kernel/day.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { cancelCall } from '../commands/close.ts';
import { correctCall, extendDeadline } from '../commands/open.ts';
import type { CallTerms } from '../model.ts';
import type { CallOfProgramme } from '../queries.ts';
import { hashTerms } from '../queries/frozen.ts';
import { differencesInWords } from '../queries/terms-in-words.ts';
import { mayCancel, mayCorrect, mayExtend } from '../rules.ts';
import { callInput, type CallInputs, draftOf, extensionInput, inputsOf, reasonInput } from '../schema.ts';
import { CancelPage, ExtendPage } from '../views/decisions.tsx';
import { CheckCorrectionPage, CorrectCallPage } from '../views/edit.tsx';
import { type Problem, problemsOf } from '../views/problems.ts';
import { inputsIn } from './draft.tsx';
import { ownCall } from './office.tsx';

function backTo(visit: Visit, call: CallOfProgramme): Response {
  return seeOther(visit.link('calls.manage', { call: call.slug }));
}

/** Whether a rule says no because of the state alone, so that its page has nothing to ask. */
function isTooLate(verdict: { ok: boolean; reasons?: readonly { code: string }[] }): boolean {
  return verdict.reasons?.some(({ code }) => code === 'wrong-state') ?? false;
}

/** `GET /de/arbeit/aufrufe/:call/korrigieren` */
export async function correct(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const nothing = { terms: call.terms, reason: '', changed: false };
  if (isTooLate(mayCorrect(call, nothing, call.programme.taxonomy, visit.ctx.now))) return backTo(visit, call);
  return html(<CorrectCallPage visit={visit} call={call} values={inputsOf(call)} problems={[]} reason="" />);
}

/** The correction as typed. What stands fast after publication comes from the call, whatever was sent. */
function correctionIn(visit: Visit, call: CallOfProgramme): { values: CallInputs; reason: string } {
  const fast = inputsOf(call);
  const { opens, deadline, timeZone, 'name-de': de, 'name-en': en } = fast;
  const values = { ...inputsIn(visit.fields), opens, deadline, timeZone, 'name-de': de, 'name-en': en };
  return { values, reason: visit.fields.text('reason') };
}

/** `POST /de/arbeit/aufrufe/:call/korrigieren`: first shows what would change, then publishes it. */
export async function takeCorrection(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const { values, reason } = correctionIn(visit, call);
  const form = (problems: readonly Problem[], status: number): Promise<Response> =>
    html(<CorrectCallPage visit={visit} call={call} values={values} problems={problems} reason={reason} />, status);
  const step = visit.fields.text('step');
  if (step === 'edit') return form([], 200);
  const typed = callInput.safeParse(values);
  if (!typed.success) return form(problemsOf(typed.error), 400);
  const { terms } = draftOf(typed.data, call.terms);
  const seen = visit.fields.text('seen');
  if (step !== 'publish') return check(visit, call, { terms, reason, values, seen }, form);
  const corrected = await correctCall(visit.ctx, call.id, { terms, reason, seen });
  return corrected.ok ? backTo(visit, call) : form(corrected.reasons, 422);
}

async function check(
  visit: Visit,
  call: CallOfProgramme,
  correction: { terms: CallTerms; reason: string; values: CallInputs; seen: string },
  form: (problems: readonly Problem[], status: number) => Promise<Response>,
): Promise<Response> {
  const { terms } = correction;
  const { taxonomy } = call.programme;
  const changed = hashTerms(terms) !== call.hash;
  const verdict = mayCorrect(call, { ...correction, changed }, taxonomy, visit.ctx.now);
  if (!verdict.ok) return form(verdict.reasons, 422);
  const differences = differencesInWords(call, { terms, deadlineAt: call.deadlineAt }, taxonomy, visit.language);
  return html(<CheckCorrectionPage visit={visit} call={call} {...correction} differences={differences} />);
}

/** `GET /de/arbeit/aufrufe/:call/verlaengern` */
export async function extend(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  if (isTooLate(mayExtend(call, { deadlineAt: call.deadlineAt, reason: '' }, visit.ctx.now)))
    return backTo(visit, call);
  return html(<ExtendPage visit={visit} call={call} problems={[]} values={{ deadline: '', reason: '' }} />);
}

/** `POST /de/arbeit/aufrufe/:call/verlaengern` */
export async function takeExtension(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const values = { deadline: visit.fields.text('deadline'), reason: visit.fields.text('reason') };
  const again = (problems: readonly Problem[], status: number): Promise<Response> =>
    html(<ExtendPage visit={visit} call={call} problems={problems} values={values} />, status);
  const typed = extensionInput.safeParse(values);
  if (!typed.success) return again(problemsOf(typed.error), 400);
  const deadlineAt = endOfDay(typed.data.deadline, call.terms.timeZone);
  const extended = await extendDeadline(visit.ctx, call.id, { deadlineAt, reason: typed.data.reason });
  return extended.ok ? backTo(visit, call) : again(extended.reasons, 422);
}

/** `GET /de/arbeit/aufrufe/:call/absagen` */
export async function cancel(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  if (isTooLate(mayCancel(call, '', visit.ctx.now))) return backTo(visit, call);
  return html(<CancelPage visit={visit} call={call} problems={[]} reason="" />);
}

/** `POST /de/arbeit/aufrufe/:call/absagen` */
export async function takeCancellation(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const values = { reason: visit.fields.text('reason') };
  const again = (problems: readonly Problem[], status: number): Promise<Response> =>
    html(<CancelPage visit={visit} call={call} problems={problems} reason={values.reason} />, status);
  const typed = reasonInput.safeParse(values);
  if (!typed.success) return again(problemsOf(typed.error), 400);
  const cancelled = await cancelCall(visit.ctx, call.id, typed.data.reason);
  return cancelled.ok ? backTo(visit, call) : again(cancelled.reasons, 422);
}
