import { NotFound } from '../../../kernel/errors.ts';
import { makePdf } from '../../../platform/documents/pdf.ts';
import { findFile } from '../../../platform/files/upload.ts';
import { download, html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { agreementData } from '../documents/agreement.ts';
import { agreementDocx } from '../documents/agreement-docx.ts';
import { agreementTemplate } from '../documents/paper.ts';
import { mayKeepAgreements, maySpeakFor, mayWorkOn } from '../policy.ts';
import { findLetterOf, listActs, listVersions } from '../queries.ts';
import { AgreementPage, type AgreementView, NoAgreementPage } from '../views/agreement-page.tsx';
import { loadView, settingOf } from './load.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `GET /de/arbeit/partnerschaften/:partnership/vereinbarung`, and `…/fassung/:number` */
export async function showAgreement(visit: Visit): Promise<Response> {
  const setting = await settingOf(visit);
  const view = await loadView(visit, setting);
  if (view !== null) return html(<AgreementPage visit={visit} view={view} />);
  return html(<NoAgreementPage visit={visit} setting={setting} mayBegin={mayWorkOn(visit.ctx.actor, setting)} />);
}

/** `GET …/fassung/:number/vereinbarung.pdf` */
export async function downloadPdf(visit: Visit): Promise<Response> {
  const view = await viewOf(visit);
  const file = makePdf(agreementTemplate, visit.language, agreementData(view, visit.language));
  return download(file, 'application/pdf', `${fileName(visit, view)}.pdf`);
}

/** `GET …/fassung/:number/vereinbarung.docx` */
export async function downloadDocx(visit: Visit): Promise<Response> {
  const view = await viewOf(visit);
  const file = await agreementDocx(agreementData(view, visit.language), visit.language);
  return download(file, docxType, `${fileName(visit, view)}.docx`);
}

/**
 * `GET …/vereinbarung/datei/:file`: a signed paper, also one that was replaced by a correction, for all parties; a letter in which something was said only for the
 * office and whoever said it.
 */
export async function downloadFile(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const setting = await settingOf(visit);
  const id = visit.params.file!;
  const versions = await listVersions(ctx, setting.partnership.id);
  const isSigned = versions.some(({ parties }) => parties.some(({ signature }) => signature?.fileId === id));
  const acts = isSigned ? [] : (await Promise.all(versions.map(one => listActs(ctx, one.id)))).flat();
  const wasSigned = acts.some(({ former }) => former?.fileId === id);
  const sender = await findLetterOf(ctx, setting.partnership.id, id);
  const mayKeep = mayKeepAgreements(ctx.actor, setting.officeId);
  const isOwn = sender !== null && (mayKeep || maySpeakFor(ctx.actor, sender));
  const file = isSigned || wasSigned || isOwn ? await findFile(ctx, id) : null;
  if (file === null) throw new NotFound('file');
  return download(await ctx.files.read(id), file.type, file.name);
}

async function viewOf(visit: Visit): Promise<AgreementView> {
  const view = await loadView(visit, await settingOf(visit));
  if (view === null) throw new NotFound('agreement');
  return view;
}

function fileName({ language }: Visit, { agreement: { number } }: AgreementView): string {
  return language === 'de' ? `kooperationsvereinbarung-${number}` : `cooperation-agreement-${number}`;
}
