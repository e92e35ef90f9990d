import { addDays, endOfDay } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { slug } from '../../../kernel/spelling.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { createCall, createProgramme } from '../commands.ts';
import { copyAccompanying } from '../commands/accompanying.ts';
import { regioTwinTaxonomy } from '../model.ts';
import { listCalls, listProgrammes } from '../queries.ts';
import { defaultTerms } from '../rules/default-terms.ts';
import { newCallInput, newProgrammeInput } from '../schema.ts';
import { NewCallPage, NewProgrammePage } from '../views/beginnings.tsx';
import { type Problem, problemsOf } from '../views/problems.ts';
import { officesOf } from './office.tsx';

/** `GET /de/arbeit/aufrufe/neu` */
export async function newCall(visit: Visit): Promise<Response> {
  return newCallPage(visit, [], 200);
}

async function newCallPage(visit: Visit, problems: readonly Problem[], status: number): Promise<Response> {
  const officeIds = officesOf(visit);
  const calls = await listCalls(visit.ctx, { officeIds });
  const programmes = await listProgrammes(visit.ctx, { officeIds });
  const values = visit.fields.toObject();
  return html(
    <NewCallPage visit={visit} programmes={programmes} calls={calls} values={values} problems={problems} />,
    status,
  );
}

/** `POST /de/arbeit/aufrufe/neu`: a draft with the terms of an earlier call, or of the template; six weeks long. */
export async function create(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const typed = newCallInput.safeParse({
    programme: visit.fields.text('programme'),
    'name-de': visit.fields.text('name-de'),
    'name-en': visit.fields.text('name-en'),
    from: visit.fields.text('from'),
  });
  if (!typed.success) return newCallPage(visit, problemsOf(typed.error), 400);
  const { programme, from, 'name-de': de, 'name-en': en } = typed.data;
  const calls = await listCalls(ctx, { officeIds: officesOf(visit) });
  const earlier = calls.find(({ id }) => id === from);
  if (from !== '' && !earlier) throw new NotFound('call to copy');
  const created = await createCall(ctx, {
    programmeId: programme,
    name: { de, en },
    terms: earlier?.terms ?? defaultTerms,
    opensAt: endOfDay(ctx.today, homeTimeZone),
    deadlineAt: endOfDay(addDays(ctx.today, 42), homeTimeZone),
  });
  if (!created.ok) return newCallPage(visit, created.reasons, 422);
  if (earlier) await copyAccompanying(ctx, earlier.id, created.value.id);
  return seeOther(visit.link('calls.edit', { call: created.value.slug }));
}

/** `GET /de/arbeit/programme/neu` */
export function newProgramme(visit: Visit): Promise<Response> {
  officesOf(visit);
  return html(<NewProgrammePage visit={visit} values={{}} problems={[]} />);
}

/** `POST /de/arbeit/programme/neu` */
export async function beginProgramme(visit: Visit): Promise<Response> {
  const [officeId] = officesOf(visit);
  const again = (problems: readonly Problem[], status: number): Promise<Response> =>
    html(
      <NewProgrammePage visit={visit} values={{ modules: [], ...visit.fields.toObject() }} problems={problems} />,
      status,
    );
  const typed = newProgrammeInput.safeParse({
    'name-de': visit.fields.text('name-de'),
    'name-en': visit.fields.text('name-en'),
    format: visit.fields.text('format'),
    modules: visit.fields.all('modules'),
  });
  if (!typed.success) return again(problemsOf(typed.error), 400);
  const { format, modules, 'name-de': de, 'name-en': en } = typed.data;
  const created = await createProgramme(visit.ctx, {
    slug: slug(de),
    name: { de, en },
    format,
    modules,
    terms: {},
    taxonomy: regioTwinTaxonomy,
    officeId: officeId!,
  });
  if (!created.ok) return again(created.reasons, 422);
  return seeOther(visit.link('calls.new'));
}
