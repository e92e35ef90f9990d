import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { organisationByName } from '../../organisations/commands/named.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Programme } from '../../programmes/model.ts';
import { keepFunder, removeFunder } from '../commands.ts';
import type { Funder } from '../model.ts';
import { findFunding } from '../queries.ts';
import { funderInput, funderInputsOf, funderTextsOf } from '../schema.ts';
import { FunderPage, RemoveFunderPage } from '../views/funder.tsx';
import { textsIn } from '../views/words.ts';
import { ownProgramme } from './record.tsx';

/** The funder of the address with its programme. @throws NotFound, Forbidden */
async function ownFunder(visit: Visit): Promise<{ programme: Programme; funder: Funder }> {
  const programme = await ownProgramme(visit);
  const funding = await findFunding(visit.ctx, programme.id);
  const funder = funding?.funders.find(({ organisationId }) => organisationId === visit.params.funder);
  if (!funder) throw new NotFound('funder');
  return { programme, funder };
}

/** `GET /de/arbeit/oeffentlichkeit/foerderung/:programme/geldgeber/neu` */
export async function newFunder(visit: Visit): Promise<Response> {
  return form(visit, await ownProgramme(visit), null, funderInputsOf(null), [], 200);
}

/** `POST /de/arbeit/oeffentlichkeit/foerderung/:programme/geldgeber/neu` */
export async function addFunder(visit: Visit): Promise<Response> {
  return take(visit, await ownProgramme(visit), null);
}

/** `GET /de/arbeit/oeffentlichkeit/foerderung/:programme/geldgeber/:funder` */
export async function editFunder(visit: Visit): Promise<Response> {
  const { programme, funder } = await ownFunder(visit);
  return form(visit, programme, funder, funderInputsOf(funder), [], 200);
}

/** `POST /de/arbeit/oeffentlichkeit/foerderung/:programme/geldgeber/:funder` */
export async function changeFunder(visit: Visit): Promise<Response> {
  const { programme, funder } = await ownFunder(visit);
  return take(visit, programme, funder);
}

/** `GET /de/arbeit/oeffentlichkeit/foerderung/:programme/geldgeber/:funder/entfernen` */
export async function confirmRemoval(visit: Visit): Promise<Response> {
  return html(<RemoveFunderPage visit={visit} {...await ownFunder(visit)} />);
}

/** `POST /de/arbeit/oeffentlichkeit/foerderung/:programme/geldgeber/:funder/entfernen` */
export async function remove(visit: Visit): Promise<Response> {
  const { programme, funder } = await ownFunder(visit);
  await removeFunder(visit.ctx, programme.id, funder.organisationId);
  return seeOther(visit.link('funding.show', { programme: programme.slug }));
}

async function take(visit: Visit, programme: Programme, funder: Funder | null): Promise<Response> {
  const typed = Object.fromEntries(Object.keys(funderInputsOf(null)).map(name => [name, visit.fields.text(name)]));
  const shape = readShape(funderInput, typed);
  if (!shape.ok) return form(visit, programme, funder, typed, shape.reasons, 400);
  const { name, cents, funder: chosen } = shape.value;
  const organisationId = name === '' ? chosen : await organisationByName(visit.ctx, 'funder', name);
  const input = { organisationId, cents, ...funderTextsOf(shape.value), logo: visit.fields.file('logo') };
  const kept = await keepFunder(visit.ctx, programme.id, input, funder?.organisationId ?? null);
  if (!kept.ok) return form(visit, programme, funder, typed, kept.reasons, 422);
  return seeOther(visit.link('funding.show', { programme: programme.slug }));
}

async function form(
  visit: Visit,
  programme: Programme,
  funder: Funder | null,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[],
  status: number,
): Promise<Response> {
  const { language } = visit;
  const known = await listOrganisations(visit.ctx, { kinds: ['funder'] });
  const answers = { lang: language, values, errors: sayReasons(reasons, textsIn(language).refusals) };
  return html(<FunderPage visit={visit} view={{ programme, funder, known }} answers={answers} />, status);
}
