import { type Answers } from '../../../design/answers.ts';
import { addDays } from '../../../kernel/day.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import type { Programme } from '../../programmes/model.ts';
import { findProgramme, listCalls, listProgrammes } from '../../programmes/queries.ts';
import { moveClause, removeClause } from '../commands/arrange.ts';
import { keepClause } from '../commands/library.ts';
import { mayKeepAgreements } from '../policy.ts';
import { listLatest, loadSetting } from '../queries.ts';
import { factsOf } from '../queries/facts.ts';
import { type KeptClause, listClauses } from '../queries/library.ts';
import type { Facts } from '../rules/fill.ts';
import { wrongVariables } from '../rules/wrong-variables.ts';
import { libraryInput } from '../schema.ts';
import { RemoveClausePage } from '../views/remove-clause-page.tsx';
import { ClausePage, LibraryPage, rowId } from '../views/library-page.tsx';
import { sayRefusals } from '../views/words.ts';
import { pairOf } from '../views/agreement-page.tsx';
import { officeOf } from './load.ts';

type Typed = Readonly<Record<string, string>>;

/** `GET /de/arbeit/klauseln`: the clauses of every programme of the office. */
export async function showLibrary(visit: Visit): Promise<Response> {
  const programmes = await programmesOf(visit);
  const libraries = [];
  for (const programme of programmes) {
    libraries.push({ programme, clauses: await listClauses(visit.ctx, programme.id) });
  }
  return html(<LibraryPage visit={visit} libraries={libraries} />);
}

/** `GET /de/arbeit/klauseln/:programme/:clause`; `neu` is a clause that is not there yet. */
export async function showLibraryClause(visit: Visit): Promise<Response> {
  const { programme, clause } = await clauseOf(visit);
  return clausePage(visit, programme, typedOf(clause));
}

/** `POST /de/arbeit/klauseln/:programme/:clause`: keeps the clause, or shows how it reads on real data. */
export async function saveLibraryClause(visit: Visit): Promise<Response> {
  const { programme, clause } = await clauseOf(visit);
  const names = ['title-de', 'title-en', 'body-de', 'body-en', 'condition', 'version'];
  const typed = Object.fromEntries(names.map(name => [name, visit.fields.text(name)]));
  const shape = readShape(libraryInput, typed);
  if (!shape.ok) return clausePage(visit, programme, typed, shape.reasons, 400);
  const { condition, version } = shape.value;
  const title = { de: shape.value['title-de'], en: shape.value['title-en'] };
  const body = { de: shape.value['body-de'], en: shape.value['body-en'] };
  if (visit.fields.has('preview')) {
    const wrong = wrongVariables({ title, body });
    return clausePage(visit, programme, typed, wrong, wrong.length > 0 ? 422 : 200);
  }
  const wording = { key: clause?.key ?? null, condition, version, title, body };
  const saved = await keepClause(visit.ctx, programme.id, wording);
  if (saved.ok) return seeOther(visit.link('clauses.list'));
  const isOvertaken = saved.reasons.some(({ code }) => code === 'changed-meanwhile');
  const again = isOvertaken && clause ? { ...typed, version: String(clause.version) } : typed;
  return clausePage(visit, programme, again, saved.reasons, 422);
}

/** `POST /de/arbeit/klauseln/:programme/:clause/verschieben`: one place up or down, back to where it stands now. */
export async function moveLibraryClause(visit: Visit): Promise<Response> {
  const { programme, clause } = await clauseOf(visit);
  if (clause === null) throw new NotFound('clause');
  const direction = visit.fields.text('direction') === 'up' ? 'up' : 'down';
  await moveClause(visit.ctx, programme.id, clause.key, direction);
  return seeOther(`${visit.link('clauses.list')}#${rowId(programme, clause)}`);
}

/** `GET /de/arbeit/klauseln/:programme/:clause/entfernen` */
export async function showRemoveClause(visit: Visit): Promise<Response> {
  return removePage(visit, await clauseOf(visit), []);
}

/** `POST /de/arbeit/klauseln/:programme/:clause/entfernen` */
export async function removeLibraryClause(visit: Visit): Promise<Response> {
  const loaded = await clauseOf(visit);
  const { programme, clause } = loaded;
  if (clause === null) throw new NotFound('clause');
  const version = Number.parseInt(visit.fields.text('version'), 10);
  const removed = await removeClause(visit.ctx, programme.id, { key: clause.key, version });
  return removed.ok ? seeOther(visit.link('clauses.list')) : removePage(visit, loaded, removed.reasons, 422);
}

function removePage(visit: Visit, { programme, clause }: Loaded, reasons: readonly Reason[], status = 200) {
  if (clause === null) throw new NotFound('clause');
  const errors = sayRefusals(visit.language, reasons);
  return html(<RemoveClausePage {...{ visit, programme, clause, errors }} />, status);
}

async function clausePage(
  visit: Visit,
  programme: Programme,
  values: Typed,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const answers: Answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  const sample = await sampleFacts(visit, programme);
  const isOvertaken = reasons.some(({ code }) => code === 'changed-meanwhile');
  const now = isOvertaken ? (await clauseOf(visit)).clause : null;
  return html(<ClausePage {...{ visit, programme, answers, sample, now }} isNew={isNew(visit)} />, status);
}

/** The data of a pair of the programme, to show how a clause reads. */
async function sampleFacts(visit: Visit, programme: Programme): Promise<{ pair: string; facts: Facts } | null> {
  const { ctx } = visit;
  const calls = (await listCalls(ctx, { officeIds: [programme.officeId] })).filter(
    ({ programmeId }) => programmeId === programme.id,
  );
  const partnerships = await listPartnershipsOfCalls(
    ctx,
    calls.map(({ id }) => id),
  );
  const partnership = partnerships.at(-1);
  if (!partnership) return null;
  const setting = await loadSetting(ctx, partnership.id);
  const agreement = (await listLatest(ctx, [partnership.id])).get(partnership.id);
  const begun = {
    ...{ startsOn: ctx.today, endsOn: addDays(ctx.today, 364), leading: 'de' as const },
    ...{ languages: ['de', 'en'] as const, parties: [] },
  };
  return { pair: pairOf(setting, visit.language), facts: factsOf(setting, agreement ?? begun) };
}

async function programmesOf(visit: Visit): Promise<Programme[]> {
  const officeId = officeOf(visit);
  return listProgrammes(visit.ctx, { officeIds: [officeId] });
}

type Loaded = { readonly programme: Programme; readonly clause: KeptClause | null };

async function clauseOf(visit: Visit): Promise<Loaded> {
  const programme = await findProgramme(visit.ctx, visit.params.programme!);
  if (!programme) throw new NotFound('programme');
  if (!mayKeepAgreements(visit.ctx.actor, programme.officeId)) throw new Forbidden('programme');
  if (isNew(visit)) return { programme, clause: null };
  const clause = (await listClauses(visit.ctx, programme.id)).find(({ key }) => key === visit.params.clause);
  if (!clause) throw new NotFound('clause');
  return { programme, clause };
}

function isNew({ params }: Visit): boolean {
  return params.clause === 'neu' || params.clause === 'new';
}

function typedOf(clause: KeptClause | null): Typed {
  if (clause === null) return { condition: 'always', version: '0' };
  const { title, body, condition, version } = clause;
  return {
    ...{ 'title-de': title.de, 'title-en': title.en, 'body-de': body.de, 'body-en': body.en },
    ...{ condition, version: String(version) },
  };
}
