import { rowValues } from '../../../design/answers.ts';
import { organisationsOf } from '../../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Programme } from '../../programmes/model.ts';
import { findProgramme, listProgrammes } from '../../programmes/queries.ts';
import { recordFunding } from '../commands.ts';
import { mayKeepFunding } from '../policy.ts';
import { findFunding, loadLogo } from '../queries.ts';
import { fundingInput, fundingOf, inputsOf, shareInputsOf, shareNames, sharesOf } from '../schema.ts';
import { FundingListPage, FundingPage } from '../views/record.tsx';
import { textsIn } from '../views/words.ts';

/** `GET /de/arbeit/oeffentlichkeit/foerderung` */
export async function showList(visit: Visit): Promise<Response> {
  const officeIds = organisationsOf(visit.ctx.actor, 'office');
  if (officeIds.length === 0) throw new Forbidden('funding of an office');
  const programmes = await listProgrammes(visit.ctx, { officeIds });
  const rows = [];
  for (const programme of programmes.filter(({ modules }) => modules.includes('funding'))) {
    rows.push({ programme, funding: await findFunding(visit.ctx, programme.id) });
  }
  return html(<FundingListPage visit={visit} rows={rows} />);
}

/** The programme of the address, for its office. @throws NotFound also where it does not show its funding, Forbidden */
export async function ownProgramme(visit: Visit): Promise<Programme> {
  const programme = await findProgramme(visit.ctx, visit.params.programme!);
  if (programme === null || !programme.modules.includes('funding')) throw new NotFound('programme');
  if (!mayKeepFunding(visit.ctx.actor, programme.officeId)) throw new Forbidden('programme');
  return programme;
}

type Rows = readonly Readonly<Record<string, string>>[];

/** `GET /de/arbeit/oeffentlichkeit/foerderung/:programme` */
export async function show(visit: Visit): Promise<Response> {
  const programme = await ownProgramme(visit);
  const funding = await findFunding(visit.ctx, programme.id);
  return form(visit, programme, inputsOf(funding), shareInputsOf(funding?.shares ?? []), [], 200);
}

/** `POST /de/arbeit/oeffentlichkeit/foerderung/:programme` */
export async function record(visit: Visit): Promise<Response> {
  const programme = await ownProgramme(visit);
  const { shares: _, ...single } = fundingInput.shape;
  const typed = Object.fromEntries(Object.keys(single).map(name => [name, visit.fields.text(name)]));
  const rows = visit.fields.rows('shares', shareNames);
  const shape = readShape(fundingInput, { ...typed, shares: rows });
  if (!shape.ok) return form(visit, programme, typed, rows, shape.reasons, 400);
  const recorded = await recordFunding(visit.ctx, programme.id, fundingOf(shape.value), sharesOf(shape.value));
  if (!recorded.ok) return form(visit, programme, typed, rows, recorded.reasons, 422);
  return seeOther(visit.link('funding.show', { programme: programme.slug }));
}

async function form(
  visit: Visit,
  programme: Programme,
  values: Readonly<Record<string, string>>,
  rows: Rows,
  reasons: readonly Reason[],
  status: number,
): Promise<Response> {
  const { ctx, language } = visit;
  const organisations = await listOrganisations(ctx, { kinds: ['authority', 'association', 'ngo'] });
  const funding = await findFunding(ctx, programme.id);
  const view = { programme, funding, rows: rows.length + 2, organisations };
  const errors = sayReasons(reasons, textsIn(language).refusals);
  const answers = { lang: language, values: { ...values, ...rowValues('shares', rows) }, errors };
  return html(<FundingPage visit={visit} view={view} answers={answers} />, status);
}

/** `GET /foerderung/logo/:file`. Under this address it never changes. */
export async function logo(visit: Visit): Promise<Response> {
  const { type, bytes } = await loadLogo(visit.ctx, visit.params.file!);
  const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' };
  return new Response(bytes as BodyInit, { headers });
}
