import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { downloadStored } from '../../../platform/web/stored.ts';
import { loadPlanSetting } from '../../plans/queries.ts';
import { mayRunProgramme } from '../../programmes/policy.ts';
import { mayChange, maySetYears } from '../policy.ts';
import { listDocuments, loadDocument } from '../queries.ts';
import { mayRemove } from '../rules.ts';
import { DocumentPage } from '../views/document-page.tsx';
import { ListPage } from '../views/list-page.tsx';
import { answersOf, shelfOf, type Typed } from './load.ts';

/** `GET …/unterlagen` */
export async function showList(visit: Visit): Promise<Response> {
  const shelf = await shelfOf(visit);
  const { partnership, officeId } = shelf.setting;
  const documents = await listDocuments(visit.ctx, partnership.id);
  const maySet = maySetYears(visit.ctx.actor, officeId);
  return html(<ListPage {...{ visit, shelf, documents, maySet }} />);
}

/** `GET …/unterlagen/unterlage/:document` */
export async function showDocument(visit: Visit): Promise<Response> {
  return documentPage(visit, {}, []);
}

/** The page of a document, also as the answer to a form on it that was refused. */
export async function documentPage(
  visit: Visit,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const shelf = await shelfOf(visit);
  const { partnership, officeId } = shelf.setting;
  const document = await loadDocument(visit.ctx, partnership.id, visit.params.document!);
  const isOffice = mayRunProgramme(visit.ctx.actor, officeId);
  const view = {
    ...{ shelf, document, answers: answersOf(visit, values, reasons) },
    mayChange: mayChange(visit.ctx.actor, document.organisationId, shelf.setting),
    mayRemove: mayRemove(document, { isOffice }).ok,
  };
  return html(<DocumentPage visit={visit} view={view} />, status);
}

/** `GET …/unterlagen/unterlage/:document/datei/:number`: one version, under the title with its number */
export async function download(visit: Visit): Promise<Response> {
  const { ctx, params } = visit;
  const { partnership } = await loadPlanSetting(ctx, params.partnership!);
  const { title, versions } = await loadDocument(ctx, partnership.id, params.document!);
  const version = versions.find(({ number }) => String(number) === params.number);
  if (!version) throw new NotFound('version');
  return downloadStored(ctx, version.fileId, versions.length === 1 ? title : `${title} ${version.number}`);
}
