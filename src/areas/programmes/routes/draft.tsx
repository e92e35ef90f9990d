import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Fields } from '../../../platform/web/fields.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { changeDraft } from '../commands.ts';
import { openCall } from '../commands/open.ts';
import type { CallOfProgramme } from '../queries.ts';
import { hashTerms } from '../queries/frozen.ts';
import { mayOpen } from '../rules.ts';
import { callInput, type CallInputs, draftOf, inputsOf } from '../schema.ts';
import { PublishPage } from '../views/decisions.tsx';
import { EditCallPage } from '../views/edit.tsx';
import { type Problem, problemsOf } from '../views/problems.ts';
import { ownCall } from './office.tsx';

/**
 * What stands in the inputs of a sent form; nothing where an input was not sent. Several values come one by one from
 * boxes that were ticked, or together with commas from a page that carries them along.
 */
export function inputsIn(fields: Fields): CallInputs {
  const names = Object.keys(callInput.shape);
  const entries = names.map(name => [
    name,
    name === 'fields' || name === 'barriers' ? fields.all(name).flatMap(ids => ids.split(',')) : fields.text(name),
  ]);
  return Object.fromEntries(entries) as CallInputs;
}

/** `GET /de/arbeit/aufrufe/:call/bearbeiten` */
export async function edit(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  if (call.state !== 'draft') return seeOther(visit.link('calls.manage', { call: call.slug }));
  return html(<EditCallPage visit={visit} call={call} values={inputsOf(call)} problems={[]} />);
}

/** `POST /de/arbeit/aufrufe/:call/bearbeiten` */
export async function change(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const values = inputsIn(visit.fields);
  const again = (problems: readonly Problem[], status: number): Promise<Response> =>
    html(<EditCallPage visit={visit} call={call} values={values} problems={problems} />, status);
  const typed = callInput.safeParse(values);
  if (!typed.success) return again(problemsOf(typed.error), 400);
  const changed = await changeDraft(visit.ctx, call.id, draftOf(typed.data, call.terms));
  if (!changed.ok) return again(changed.reasons, 422);
  return seeOther(visit.link('calls.manage', { call: call.slug }));
}

/** `GET /de/arbeit/aufrufe/:call/veroeffentlichen`: what will happen, or what is missing. */
export async function publish(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  if (call.state !== 'draft') return seeOther(visit.link('calls.manage', { call: call.slug }));
  const verdict = mayOpen(call, call.programme.taxonomy, visit.ctx.now);
  return publishPage(visit, call, verdict.ok ? [] : verdict.reasons, 200);
}

function publishPage(
  visit: Visit,
  call: CallOfProgramme,
  problems: readonly Problem[],
  status: number,
): Promise<Response> {
  return html(<PublishPage visit={visit} call={call} problems={problems} hash={hashTerms(call.terms)} />, status);
}

/** `POST /de/arbeit/aufrufe/:call/veroeffentlichen` */
export async function open(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const opened = await openCall(visit.ctx, call.id, visit.fields.text('seen'));
  if (!opened.ok) return publishPage(visit, call, opened.reasons, 422);
  return seeOther(visit.link('calls.manage', { call: call.slug }));
}
