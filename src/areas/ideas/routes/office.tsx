import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { hasRole } from '../../../kernel/actor.ts';
import type { HistoryEntry } from '../../../design/history.tsx';
import { listHistory } from '../../../platform/audit.ts';
import { download, html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { downloadStored } from '../../../platform/web/stored.ts';
import { listPersons } from '../../identity/queries.ts';
import { findPlace } from '../../places/queries.ts';
import { ideasAsCsv } from '../exports.ts';
import type { Idea } from '../model.ts';
import { listAnswers, listOwnScopes, listReports, listWordings, loadForOffice } from '../queries.ts';
import { listAllIdeas, listIdeas, readFilter } from '../queries/list.ts';
import { loadProofs } from '../queries/proofs.ts';
import { findIdea } from '../queries/rows.ts';
import { OfficeListPage } from '../views/office-list.tsx';
import { RecordPage } from '../views/office-record.tsx';
import { officeTextsIn } from '../views/words.ts';
import { pictureOf } from './public.tsx';

/** @throws Forbidden for anyone who works for no office */
export function proveOffice(visit: Visit): void {
  if (!hasRole(visit.ctx.actor, 'office')) throw new Forbidden('ideas of an office');
}

/** `GET /de/arbeit/ideen` */
export async function showOfficeList(visit: Visit): Promise<Response> {
  proveOffice(visit);
  const filter = readFilter(visit.query);
  const { programmes, ids } = await listOwnScopes(visit.ctx);
  const { rows, total } = await listIdeas(visit.ctx, filter, { programmeIds: ids });
  return html(<OfficeListPage visit={visit} view={{ rows, total, filter, programmes }} />);
}

/** `GET /de/arbeit/ideen.csv`: all that the filter finds, not only the page. */
export async function showCsv(visit: Visit): Promise<Response> {
  proveOffice(visit);
  const { programmes, ids } = await listOwnScopes(visit.ctx);
  const rows = await listAllIdeas(visit.ctx, readFilter(visit.query), { programmeIds: ids });
  const csv = ideasAsCsv(rows, programmes, visit.language);
  return download(csv, 'text/csv; charset=utf-8', `${officeTextsIn(visit.language).csv}.csv`);
}

/** `GET /de/arbeit/ideen/:idea` */
export async function showRecord(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const { idea, programme } = await loadForOffice(ctx, visit.params.idea!);
  const view = {
    idea,
    programme,
    placeName: idea.placeId === null ? null : ((await findPlace(ctx, idea.placeId))?.name ?? null),
    wordings: await listWordings(ctx, idea.id),
    answers: await listAnswers(ctx, idea.id),
    reports: await listReports(ctx, idea.id),
    receipt: idea.channel === null ? null : (await loadProofs(ctx)).receipt(idea),
    into: idea.mergedIntoId === null ? null : await findIdea(ctx, { id: idea.mergedIntoId }),
    history: await historyOf(visit, idea),
  };
  return html(<RecordPage visit={visit} view={view} />);
}

async function historyOf(visit: Visit, idea: Idea): Promise<HistoryEntry[]> {
  const t = officeTextsIn(visit.language);
  const words: Readonly<Record<string, string>> = t.actions;
  const lines = await listHistory(visit.ctx, 'idea', idea.id);
  const ids = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const names = new Map((await listPersons(visit.ctx, { ids })).map(({ id, name }) => [id, name]));
  return lines.map(({ personId, actorKind, action, at, onBehalf }) => ({
    who:
      (personId === null ? undefined : names.get(personId)) ??
      (actorKind === 'anonymous' ? t.record.citizen : t.record.program),
    what: words[action] ?? action,
    when: at,
    onBehalf,
  }));
}

/** `GET /de/arbeit/ideen/:idea/bild` */
export async function showRecordPicture(visit: Visit): Promise<Response> {
  const { idea } = await loadForOffice(visit.ctx, visit.params.idea!);
  return pictureOf(visit, idea);
}

/** `GET /de/arbeit/ideen/:idea/schreiben`: the letter or note in which an idea came. @throws NotFound without one */
export async function downloadLetter(visit: Visit): Promise<Response> {
  const { idea } = await loadForOffice(visit.ctx, visit.params.idea!);
  if (idea.receiptFileId === null) throw new NotFound('letter');
  return downloadStored(visit.ctx, idea.receiptFileId);
}
