import { NotFound } from '../../../kernel/errors.ts';
import { keptDocument } from '../../../platform/documents/kept.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { download } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import { findCallBySlug } from '../../programmes/queries.ts';
import { isPublic } from '../../programmes/rules.ts';
import { type PaperForm, paperForm, paperFormTemplate, paperTexts } from '../documents/paper-form.ts';
import { paperFormDocx } from '../documents/paper-form-docx.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const pathOf = (ending: string) => ({
  de: `/de/aufrufe/:call/interessensbekundung.${ending}`,
  en: `/en/calls/:call/expression-of-interest.${ending}`,
});

/** The form of a call to print or to fill in with Word, for everybody who knows the call. */
export const paperRoutes: readonly Route[] = [
  { id: 'applications.form.docx', method: 'GET', path: pathOf('docx'), handle: docx },
  { id: 'applications.form.pdf', method: 'GET', path: pathOf('pdf'), handle: pdf },
];

async function docx(visit: Visit): Promise<Response> {
  const form = await loadForm(visit);
  const { language } = visit;
  const file = await keptDocument(`paper-form.docx ${language}`, form, () => paperFormDocx(form, language));
  return download(file, docxType, fileName(visit, 'docx'));
}

async function pdf(visit: Visit): Promise<Response> {
  const form = await loadForm(visit);
  if (!canMakePdf()) throw new NotFound('pdf');
  const { language } = visit;
  const file = await keptDocument(`${paperFormTemplate} ${language}`, form, () =>
    makePdf(paperFormTemplate, language, form),
  );
  return download(file, 'application/pdf', fileName(visit, 'pdf'));
}

async function loadForm(visit: Visit): Promise<PaperForm> {
  const call = await findCallBySlug(visit.ctx, visit.params.call!);
  if (!call || !isPublic(call.state) || !call.programme.modules.includes('applications')) throw new NotFound('form');
  const office = await loadOrganisation(visit.ctx, call.programme.officeId);
  const address = `${visit.baseUrl}${visit.link('calls.show', { call: call.slug })}`;
  return paperForm(call, office, address, visit.language);
}

function fileName(visit: Visit, ending: string): string {
  return `${paperTexts(visit.language).file}-${visit.params.call}.${ending}`;
}
