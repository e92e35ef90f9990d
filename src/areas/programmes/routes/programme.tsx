import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { changeProgramme } from '../commands.ts';
import type { Programme } from '../model.ts';
import { mayRunProgramme } from '../policy.ts';
import { findProgramme } from '../queries.ts';
import { changeOf, programmeInput, type ProgrammeInputs, programmeInputsOf, programmeTexts } from '../schema.ts';
import { type Problem, problemsOf } from '../views/problems.ts';
import { ProgrammePage } from '../views/programme.tsx';
import { historyOf } from './office.tsx';

/** The programme of the address, for its office. @throws NotFound, Forbidden for everybody else: programmes are public */
async function ownProgramme(visit: Visit): Promise<Programme> {
  const programme = await findProgramme(visit.ctx, visit.params.programme!);
  if (!programme) throw new NotFound('programme');
  if (!mayRunProgramme(visit.ctx.actor, programme.officeId)) throw new Forbidden('programme');
  return programme;
}

/** `GET /de/arbeit/programme/:programme` */
export async function showProgramme(visit: Visit): Promise<Response> {
  const programme = await ownProgramme(visit);
  return page(visit, programme, programmeInputsOf(programme), [], 200);
}

async function page(
  visit: Visit,
  programme: Programme,
  values: ProgrammeInputs,
  problems: readonly Problem[],
  status: number,
): Promise<Response> {
  const history = await historyOf(visit, 'programme', programme.id);
  const props = { visit, programme, values, problems, history };
  return html(<ProgrammePage {...props} />, status);
}

/** `POST /de/arbeit/programme/:programme` */
export async function takeProgramme(visit: Visit): Promise<Response> {
  const programme = await ownProgramme(visit);
  const { fields } = visit;
  const texts = Object.fromEntries(programmeTexts.map(name => [name, fields.text(name)]));
  const values = { ...texts, modules: fields.all('modules') } as ProgrammeInputs;
  const typed = programmeInput.safeParse(values);
  if (!typed.success) return page(visit, programme, values, problemsOf(typed.error), 400);
  const changed = await changeProgramme(visit.ctx, programme.id, changeOf(typed.data));
  if (!changed.ok) return page(visit, programme, values, changed.reasons, 422);
  return seeOther(visit.link('programmes.show', { programme: programme.slug }));
}
