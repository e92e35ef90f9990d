import { organisationsOf } from '../../../kernel/actor.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { downloadStored } from '../../../platform/web/stored.ts';
import { listOrganisations, loadOrganisation } from '../../organisations/queries.ts';
import { mayUse } from '../../programmes/policy.ts';
import { type CallOfProgramme, findCallBySlug } from '../../programmes/queries.ts';
import { startApplication, submitApplication, withdrawApplication } from '../commands.ts';
import { concernedBy, mustBe } from '../commands/held.ts';
import { receiptData, receiptTemplate } from '../documents/receipt.ts';
import { mayBind, mayFillIn } from '../policy.ts';
import { type ApplicationOfCall, findFileOf, findPlaceOf, loadApplication } from '../queries.ts';
import { listNames } from '../queries/names.ts';
import { isEditable, mayStart, mayWithdraw } from '../rules.ts';
import type { Looked } from '../views/answers.tsx';
import { isOnBehalf } from '../views/form.tsx';
import { CheckPage, ReceiptPage, ShowPage, StartPage, WithdrawPage } from '../views/own.tsx';
import { type Errors, readPaper, sayErrors } from './answers.ts';
import { lastPaper } from './steps.tsx';

const access = 'signed-in';
const startPath = { de: '/de/aufrufe/:call/interesse', en: '/en/calls/:call/interest' };
const own = (german: string, english: string) => ({
  de: `/de/arbeit/interesse/:id${german}`,
  en: `/en/work/interest/:id${english}`,
});
const checkPath = own('/pruefen', '/check');
const withdrawPath = own('/zurueckziehen', '/withdraw');

/** An authority with its own application: beginning, seeing, sending, taking back. */
export const ownRoutes: readonly Route[] = [
  { id: 'applications.start', method: 'GET', path: startPath, access, handle: visit => start(visit) },
  { id: 'applications.begin', method: 'POST', path: startPath, access, handle: begin },
  { id: 'applications.show', method: 'GET', path: own('', ''), access, handle: show },
  { id: 'applications.check', method: 'GET', path: checkPath, access, handle: visit => check(visit) },
  { id: 'applications.submit', method: 'POST', path: checkPath, access, handle: submit },
  { id: 'applications.receipt', method: 'GET', path: own('/eingang', '/receipt'), access, handle: receipt },
  { id: 'applications.receipt.pdf', method: 'GET', path: own('/eingang.pdf', '/receipt.pdf'), access, handle: pdf },
  { id: 'applications.withdraw', method: 'GET', path: withdrawPath, access, handle: visit => withdraw(visit) },
  { id: 'applications.withdrawal', method: 'POST', path: withdrawPath, access, handle: takeWithdrawal },
  { id: 'applications.file', method: 'GET', path: own('/dateien/:file', '/files/:file'), access, handle: file },
];

/** @throws NotFound, also for a draft of another office, and where the programme takes no applications */
export async function loadCallBySlug(visit: Visit): Promise<CallOfProgramme> {
  const call = await findCallBySlug(visit.ctx, visit.params.call!);
  if (!call || !mayUse(visit.ctx.actor, call.programme, 'applications')) throw new NotFound('call');
  return call;
}

async function start(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  const call = await loadCallBySlug(visit);
  const ids = organisationsOf(visit.ctx.actor, 'coordinator', 'member', 'head');
  const organisations = (await listOrganisations(visit.ctx, { ids })).filter(
    ({ kind }) => kind === 'authority' || kind === 'association',
  );
  const allowed = mayStart(call, visit.ctx.now, false);
  const said = errors.length > 0 || allowed.ok ? errors : sayErrors(visit, allowed.reasons);
  return html(<StartPage visit={visit} call={call} organisations={organisations} errors={said} />, status);
}

async function begin(visit: Visit): Promise<Response> {
  const call = await loadCallBySlug(visit);
  const organisationId = visit.fields.text('organisation');
  if (!isId(organisationId))
    return start(visit, sayErrors(visit, [{ code: 'organisation-missing', field: 'organisation' }]), 400);
  const started = await startApplication(visit.ctx, { callId: call.id, organisationId, paper: null });
  if (!started.ok) return start(visit, sayErrors(visit, started.reasons), 422);
  const { application } = await loadApplication(visit.ctx, started.value);
  const untouched = application.changedAt.getTime() === application.createdAt.getTime();
  return seeOther(visit.link(untouched ? 'applications.place' : 'applications.show', { id: started.value }));
}

async function show(visit: Visit): Promise<Response> {
  const held = await loadApplication(visit.ctx, visit.params.id!);
  const { slug } = held.call;
  if (isOnBehalf({ visit, held }))
    return seeOther(visit.link('applications.record', { call: slug, id: held.application.id }));
  const office = await loadOrganisation(visit.ctx, held.call.programme.officeId);
  const looked = await lookUp(visit, held);
  const binds = mayBind(visit.ctx.actor, concernedBy(held));
  return html(<ShowPage visit={visit} held={held} looked={looked} office={office} mayBind={binds} />);
}

/** What a page must know beside the application itself. */
export async function lookUp(visit: Visit, { application }: ApplicationOfCall): Promise<Looked> {
  const { partnerKeys, excludedKeys } = application.wishes;
  const { letterFileId } = application.commitment;
  return {
    place: await findPlaceOf(visit.ctx, application),
    names: await listNames(visit.ctx, [...partnerKeys, ...excludedKeys]),
    letter: letterFileId === null ? null : ((await findFileOf(visit.ctx, application, letterFileId))?.name ?? null),
  };
}

async function check(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  const held = await loadApplication(visit.ctx, visit.params.id!);
  mustBe(mayFillIn(visit.ctx.actor, concernedBy(held)), 'check');
  const { id, state } = held.application;
  if (!isEditable(state) && status === 200) return seeOther(visit.link('applications.show', { id }));
  const looked = await lookUp(visit, held);
  const binds = mayBind(visit.ctx.actor, concernedBy(held));
  const paper = await lastPaper(visit, held);
  const page = <CheckPage visit={visit} held={held} errors={errors} paper={paper} looked={looked} mayBind={binds} />;
  return html(page, status);
}

async function submit(visit: Visit): Promise<Response> {
  const id = visit.params.id!;
  const held = await loadApplication(visit.ctx, id);
  const paper = readPaper(visit, concernedBy(held));
  if (!paper.ok) return check(visit, sayErrors(visit, paper.reasons), 400);
  const sent = await submitApplication(visit.ctx, id, paper.value);
  if (!sent.ok) return check(visit, sayErrors(visit, sent.reasons, held.call), 422);
  return seeOther(visit.link('applications.receipt', { id }));
}

/** @throws NotFound before it was sent */
async function loadSent(visit: Visit): Promise<ApplicationOfCall> {
  const held = await loadApplication(visit.ctx, visit.params.id!);
  if (held.application.submittedAt === null) throw new NotFound('receipt');
  return held;
}

async function receipt(visit: Visit): Promise<Response> {
  const held = await loadSent(visit);
  return html(<ReceiptPage visit={visit} held={held} looked={await lookUp(visit, held)} pdf={canMakePdf()} />);
}

async function pdf(visit: Visit): Promise<Response> {
  const held = await loadSent(visit);
  if (!canMakePdf()) throw new NotFound('pdf');
  const data = receiptData(held, await lookUp(visit, held), visit.language);
  const name = visit.language === 'de' ? 'Empfangsbestaetigung.pdf' : 'Receipt.pdf';
  return download(makePdf(receiptTemplate, visit.language, data), 'application/pdf', name);
}

async function withdraw(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  const held = await loadApplication(visit.ctx, visit.params.id!);
  mustBe(mayBind(visit.ctx.actor, concernedBy(held)), 'withdraw');
  if (!mayWithdraw(held.application).ok && status === 200)
    return seeOther(visit.link('applications.show', { id: held.application.id }));
  return html(<WithdrawPage visit={visit} held={held} errors={errors} />, status);
}

async function takeWithdrawal(visit: Visit): Promise<Response> {
  const id = visit.params.id!;
  const held = await loadApplication(visit.ctx, id);
  const paper = readPaper(visit, concernedBy(held));
  if (!paper.ok) return withdraw(visit, sayErrors(visit, paper.reasons), 400);
  const reason = visit.fields.text('reason').slice(0, 2000);
  const withdrawn = await withdrawApplication(visit.ctx, id, { reason, paper: paper.value });
  if (!withdrawn.ok) return withdraw(visit, sayErrors(visit, withdrawn.reasons), 422);
  return seeOther(visit.link('applications.show', { id }));
}

/** A paper of the application, for those who may read it. */
async function file(visit: Visit): Promise<Response> {
  const { application } = await loadApplication(visit.ctx, visit.params.id!);
  const id = visit.params.file!;
  if (!(await findFileOf(visit.ctx, application, id))) throw new NotFound('file');
  return downloadStored(visit.ctx, id);
}
