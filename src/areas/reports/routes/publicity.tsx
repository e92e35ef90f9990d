import type { Speaker } from '../../../design/acting-fields.tsx';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { findFile } from '../../../platform/files/upload.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { speakersIn } from '../../plans/policy.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { changePublicity, notePublicity, removePublicity } from '../commands/publicity.ts';
import { type Publicity, type PublicityContent, publicityKinds } from '../model/publicity.ts';
import { listPublicity, loadPublicity } from '../queries/publicity.ts';
import { publicityInput } from '../schema.ts';
import { PublicityForm } from '../views/publicity-form.tsx';
import { type PublicityFilter, PublicityPage, PublicityRoundPage } from '../views/publicity-list.tsx';
import { publicityTextsIn } from '../views/publicity-words.ts';
import { callOf, settingOf, type Typed, typedIn, versionIn } from './load.ts';

const inputs = ['kind', 'title', 'who', 'plannedOn', 'publishedOn', 'link'];

/** `GET /de/arbeit/partnerschaften/:partnership/oeffentlichkeitsarbeit` */
export async function showList(visit: Visit): Promise<Response> {
  const setting = await settingOf(visit);
  const entries = await listPublicity(visit.ctx, [setting.partnership.id]);
  const mayWork = speakersIn(visit.ctx.actor, setting).length > 0;
  return html(<PublicityPage {...{ visit, setting, entries, mayWork }} />);
}

type ToNote = {
  readonly setting: PlanSetting;
  readonly speakers: readonly Speaker[];
  /** Null for a new one. */
  readonly entry: Publicity | null;
};

/** Pair and entry of the address, for whoever works for the pair. @throws NotFound, Forbidden for mere readers */
async function toNote(visit: Visit): Promise<ToNote> {
  const setting = await settingOf(visit);
  const speakers = speakersIn(visit.ctx.actor, setting);
  if (speakers.length === 0) throw new Forbidden('publicity');
  const asked = visit.params.publicity;
  const entry = asked === undefined ? null : await loadPublicity(visit.ctx, setting.partnership.id, asked);
  return { setting, speakers, entry };
}

/** `GET …/oeffentlichkeitsarbeit/neu` */
export async function showCreate(visit: Visit): Promise<Response> {
  return formPage(visit, await toNote(visit), {}, []);
}

/** `GET …/oeffentlichkeitsarbeit/:publicity/aendern` */
export async function showEdit(visit: Visit): Promise<Response> {
  const known = await toNote(visit);
  const { kind, title, organisationId, plannedOn, publishedOn, link } = known.entry!;
  const values = { kind, title, who: organisationId ?? '', plannedOn: plannedOn ?? '', publishedOn: publishedOn ?? '' };
  return formPage(visit, known, { ...values, link }, []);
}

/** `POST …/oeffentlichkeitsarbeit/neu` and `…/:publicity/aendern`; what changed meanwhile is shown beside what was typed */
export async function save(visit: Visit): Promise<Response> {
  const { ctx, fields } = visit;
  const known = await toNote(visit);
  const { setting, speakers, entry } = known;
  if (entry !== null && fields.text('remove') !== '') return remove(visit, known, entry);
  const typed = typedIn(visit, inputs);
  const [shape, acting] = [readShape(publicityInput, typed), readActing(visit, speakers, actingInput)];
  if (!shape.ok || !acting.ok) {
    return formPage(
      visit,
      known,
      typed,
      [shape, acting].flatMap(read => (read.ok ? [] : read.reasons)),
      400,
    );
  }
  const { who, ...rest } = shape.value;
  const content = { ...rest, organisationId: who };
  const { id } = setting.partnership;
  const read = entry && { id: entry.id, version: versionIn(visit) };
  const saved =
    read === null
      ? await notePublicity(ctx, id, content, fields.file('piece'), acting.value)
      : await changePublicity(ctx, id, read, content, fields.file('piece'), acting.value);
  if (saved.ok) return back(visit, setting);
  const isLate = saved.reasons.some(({ code }) => code === 'changed-meanwhile');
  return formPage(visit, known, typed, saved.reasons, 422, isLate ? content : null);
}

/** One press; it is made for the first organisation for which the reader works. */
async function remove(visit: Visit, known: ToNote, entry: Publicity): Promise<Response> {
  const acting = readActing(visit, known.speakers, actingInput);
  if (!acting.ok) return formPage(visit, known, typedIn(visit, inputs), acting.reasons, 400);
  const read = { id: entry.id, version: versionIn(visit) };
  const removed = await removePublicity(visit.ctx, known.setting.partnership.id, read, acting.value);
  return removed.ok ? back(visit, known.setting) : formPage(visit, known, typedIn(visit, inputs), removed.reasons, 422);
}

function back(visit: Visit, { partnership }: PlanSetting): Response {
  return seeOther(visit.link('publicity.list', { partnership: partnership.id }));
}

function formPage(
  visit: Visit,
  known: ToNote,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
  conflict: PublicityContent | null = null,
) {
  const errors = sayReasons(reasons, publicityTextsIn(visit.language).refusals);
  const answers = { lang: visit.language, values, errors };
  return html(<PublicityForm {...{ visit, ...known, answers, conflict }} />, status);
}

/** `GET …/oeffentlichkeitsarbeit/:publicity/datei` */
export async function downloadFile(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const setting = await settingOf(visit);
  const { fileId } = await loadPublicity(ctx, setting.partnership.id, visit.params.publicity!);
  const file = fileId === null ? null : await findFile(ctx, fileId);
  if (fileId === null || file === null) throw new NotFound('file');
  return download(await ctx.files.read(fileId), file.type, file.name);
}

/** `GET /de/arbeit/aufrufe/:call/oeffentlichkeitsarbeit`, with its filter in the address */
export async function showRound(visit: Visit): Promise<Response> {
  const { ctx, query } = visit;
  const call = await callOf(visit);
  const { officeId } = call.programme;
  const names = { officeId, officeName: (await loadOrganisation(ctx, officeId)).name };
  const pairs = await listPartnershipsOfCalls(ctx, [call.id]);
  const pairOf = new Map(pairs.map(pair => [pair.id, pair]));
  const entries = await listPublicity(ctx, [...pairOf.keys()]);
  const filter: PublicityFilter = {
    kind: publicityKinds.find(kind => kind === query.get('kind')) ?? null,
    state: (['planned', 'published'] as const).find(state => state === query.get('state')) ?? null,
  };
  const rows = entries
    .filter(({ kind }) => filter.kind === null || kind === filter.kind)
    .filter(({ publishedOn }) => filter.state === null || (publishedOn !== null) === (filter.state === 'published'))
    .map(entry => ({ ...entry, partnership: pairOf.get(entry.partnershipId)! }));
  return html(<PublicityRoundPage {...{ visit, call, names, rows, filter }} total={entries.length} />);
}
