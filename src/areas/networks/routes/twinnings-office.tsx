import type { HistoryEntry } from '../../../design/history.tsx';
import { pageWithin } from '../../../design/pager.tsx';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Outcome, Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { organisationByName } from '../../organisations/commands/named.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import { changeTownTwinning, createTownTwinning, removeTownTwinning } from '../commands/twinnings.ts';
import type { TownTwinning, TwinningFacts } from '../model.ts';
import { mayKeepTwinnings } from '../policy.ts';
import { listTownTwinnings, loadTownTwinning } from '../queries/twinnings.ts';
import { twinningInput, twinningInputsOf, twinningOf } from '../schema.ts';
import { OfficeTwinningsPage, RemoveTwinningPage, TwinningFormPage } from '../views/twinnings-office.tsx';
import { textsIn } from '../views/words.ts';
import { historyOf } from './history.ts';

/** So many twinnings stand on a page. */
const perPage = 50;

/** @throws Forbidden for whoever keeps no register */
function mustKeep(visit: Visit): void {
  if (!mayKeepTwinnings(visit.ctx.actor)) throw new Forbidden('town twinnings');
}

/** The twinning of the address, for those who keep the register. @throws NotFound, Forbidden */
async function keptTwinning(visit: Visit): Promise<TownTwinning> {
  mustKeep(visit);
  return loadTownTwinning(visit.ctx, visit.params.twinning!);
}

/** `GET /de/arbeit/oeffentlichkeit/staedtepartnerschaften` */
export async function showRegister(visit: Visit): Promise<Response> {
  mustKeep(visit);
  const all = await listTownTwinnings(visit.ctx);
  const pages = Math.ceil(all.length / perPage);
  const page = pageWithin(visit.query.get('page'), pages);
  const twinnings = all.slice((page - 1) * perPage, page * perPage);
  return html(<OfficeTwinningsPage visit={visit} twinnings={twinnings} total={all.length} page={page} pages={pages} />);
}

/** `GET /de/arbeit/oeffentlichkeit/staedtepartnerschaften/neu` */
export async function newTwinning(visit: Visit): Promise<Response> {
  mustKeep(visit);
  return form(visit, null, twinningInputsOf(null), [], 200);
}

/** `POST /de/arbeit/oeffentlichkeit/staedtepartnerschaften/neu` */
export async function createTwinning(visit: Visit): Promise<Response> {
  mustKeep(visit);
  return take(visit, null, facts => createTownTwinning(visit.ctx, facts));
}

/** `GET /de/arbeit/oeffentlichkeit/staedtepartnerschaften/:twinning` */
export async function editTwinning(visit: Visit): Promise<Response> {
  const twinning = await keptTwinning(visit);
  return form(visit, twinning, twinningInputsOf(twinning), [], 200);
}

/** `POST /de/arbeit/oeffentlichkeit/staedtepartnerschaften/:twinning` */
export async function changeTwinning(visit: Visit): Promise<Response> {
  const twinning = await keptTwinning(visit);
  return take(visit, twinning, facts => changeTownTwinning(visit.ctx, twinning.slug, facts));
}

/** `GET /de/arbeit/oeffentlichkeit/staedtepartnerschaften/:twinning/loeschen` */
export async function confirmRemoval(visit: Visit): Promise<Response> {
  return html(<RemoveTwinningPage visit={visit} twinning={await keptTwinning(visit)} />);
}

/** `POST /de/arbeit/oeffentlichkeit/staedtepartnerschaften/:twinning/loeschen` */
export async function removeTwinning(visit: Visit): Promise<Response> {
  await removeTownTwinning(visit.ctx, (await keptTwinning(visit)).slug);
  return seeOther(visit.link('twinnings.office'));
}

async function take(
  visit: Visit,
  twinning: TownTwinning | null,
  keep: (facts: TwinningFacts) => Promise<Outcome<TownTwinning>>,
): Promise<Response> {
  const typed = Object.fromEntries(Object.keys(twinningInputsOf(null)).map(name => [name, visit.fields.text(name)]));
  const shape = readShape(twinningInput, typed);
  if (!shape.ok) return form(visit, twinning, typed, shape.reasons, 400);
  const { firstId, firstName, secondId, secondName } = shape.value;
  const town = async (id: string, name: string): Promise<string> =>
    name === '' ? id : organisationByName(visit.ctx, 'authority', name);
  const towns = { firstId: await town(firstId, firstName), secondId: await town(secondId, secondName) };
  const kept = await keep(twinningOf({ ...shape.value, ...towns }));
  if (!kept.ok) return form(visit, twinning, typed, kept.reasons, 422);
  return seeOther(visit.link('twinnings.show', { twinning: kept.value.slug }));
}

async function form(
  visit: Visit,
  twinning: TownTwinning | null,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[],
  status: number,
): Promise<Response> {
  const { language } = visit;
  const towns = await listOrganisations(visit.ctx, { kinds: ['authority', 'association'] });
  const history: HistoryEntry[] = twinning === null ? [] : await historyOf(visit, 'town-twinning', twinning.id);
  const answers = { lang: language, values, errors: sayReasons(reasons, textsIn(language).refusals) };
  return html(<TwinningFormPage visit={visit} view={{ twinning, towns, history }} answers={answers} />, status);
}
