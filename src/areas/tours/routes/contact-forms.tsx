import { Forbidden } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { mayWorkForOffice } from '../../plans/policy.ts';
import { loadPlanSetting } from '../../plans/queries.ts';
import { askForContact, brokerContact, closeContact, thankContact } from '../commands/contacts.ts';
import { loadContactRequest } from '../queries/contacts.ts';
import { askInput, askNames, foundInput, foundNames, outcomeInput, outcomeNames } from '../schema.ts';
import { AskFormPage, BrokerFormPage, OutcomeFormPage } from '../views/contact-forms.tsx';
import { askersOf, reportersOf } from './contact-load.ts';
import { contactPage } from './contacts.tsx';
import { actingAtOnce, actingOf, answersOf, isLate, readOf, reasonsOf, type Typed, typedIn } from './load.ts';

/** @throws NotFound, Forbidden for whoever may not ask for a member */
async function toAsk(visit: Visit) {
  const setting = await loadPlanSetting(visit.ctx, visit.params.partnership!);
  const speakers = askersOf(visit, setting);
  if (speakers.length === 0) throw new Forbidden('contact');
  return { setting, speakers };
}

/** @throws NotFound, Forbidden for whoever may only read */
async function toReport(visit: Visit) {
  const setting = await loadPlanSetting(visit.ctx, visit.params.partnership!);
  const request = await loadContactRequest(visit.ctx, setting.partnership.id, visit.params.request!);
  const speakers = reportersOf(visit, setting, request);
  if (speakers.length === 0) throw new Forbidden('contact');
  return { setting, request, speakers };
}

/** @throws NotFound, Forbidden for whoever does not work for the office */
async function toBroker(visit: Visit) {
  const known = await toReport(visit);
  if (!mayWorkForOffice(visit.ctx.actor, known.setting)) throw new Forbidden('contact');
  return { ...known, speakers: known.speakers.filter(one => one.organisationId === known.setting.officeId) };
}

type Asking = Awaited<ReturnType<typeof toAsk>>;
type Reporting = Awaited<ReturnType<typeof toReport>>;

/** `GET …/kontakte/neu` */
export async function showAsk(visit: Visit): Promise<Response> {
  return askPage(visit, await toAsk(visit), {}, []);
}

/** `POST …/kontakte/neu` */
export async function ask(visit: Visit): Promise<Response> {
  const known = await toAsk(visit);
  const typed = typedIn(visit, askNames);
  const [shape, acting] = [readShape(askInput, typed), actingOf(visit, known)];
  if (!shape.ok || !acting.ok) return askPage(visit, known, typed, reasonsOf(shape, acting), 400);
  const partnership = known.setting.partnership.id;
  const asked = await askForContact(visit.ctx, partnership, shape.value, acting.value);
  if (!asked.ok) return askPage(visit, known, typed, asked.reasons, 422);
  return seeOther(visit.link('contact-requests.show', { partnership, request: asked.value }));
}

function askPage(visit: Visit, known: Asking, values: Typed, reasons: readonly Reason[], status = 200) {
  return html(<AskFormPage {...{ visit, ...known, answers: answersOf(visit, values, reasons) }} />, status);
}

/** `GET …/kontakte/anfrage/:request/vermitteln` */
export async function showBroker(visit: Visit): Promise<Response> {
  const known = await toBroker(visit);
  const { name = '', jobTitle = '', note = '' } = known.request.found ?? {};
  return brokerPage(visit, known, { name, jobTitle, note }, []);
}

/** `POST …/kontakte/anfrage/:request/vermitteln` */
export async function broker(visit: Visit): Promise<Response> {
  const known = await toBroker(visit);
  const typed = typedIn(visit, foundNames);
  const shape = readShape(foundInput, typed);
  if (!shape.ok) return brokerPage(visit, known, typed, shape.reasons, 400);
  const { id } = known.request;
  const saved = await brokerContact(visit.ctx, known.setting.partnership.id, readOf(visit, id), shape.value);
  return saved.ok ? back(visit, known) : brokerPage(visit, known, typed, saved.reasons, 422);
}

function brokerPage(visit: Visit, known: Reporting, values: Typed, reasons: readonly Reason[], status = 200) {
  const answers = answersOf(visit, values, reasons);
  return html(<BrokerFormPage {...{ visit, ...known, answers, isLate: isLate(reasons) }} />, status);
}

/** `GET …/kontakte/anfrage/:request/ergebnis` */
export async function showOutcome(visit: Visit): Promise<Response> {
  const known = await toReport(visit);
  return outcomePage(visit, known, known.request.state === 'open' ? { state: 'no-result' } : {}, []);
}

/** `POST …/kontakte/anfrage/:request/ergebnis` */
export async function close(visit: Visit): Promise<Response> {
  const known = await toReport(visit);
  const typed = typedIn(visit, outcomeNames);
  const [shape, acting] = [readShape(outcomeInput, typed), actingOf(visit, known)];
  if (!shape.ok || !acting.ok) return outcomePage(visit, known, typed, reasonsOf(shape, acting), 400);
  const { id } = known.request;
  const partnership = known.setting.partnership.id;
  const saved = await closeContact(visit.ctx, partnership, readOf(visit, id), shape.value, acting.value);
  return saved.ok ? back(visit, known) : outcomePage(visit, known, typed, saved.reasons, 422);
}

function outcomePage(visit: Visit, known: Reporting, values: Typed, reasons: readonly Reason[], status = 200) {
  return html(<OutcomeFormPage {...{ visit, ...known, answers: answersOf(visit, values, reasons) }} />, status);
}

/** `POST …/kontakte/anfrage/:request/dank`: one press */
export async function thank(visit: Visit): Promise<Response> {
  const known = await toReport(visit);
  const partnership = known.setting.partnership.id;
  const thanked = await thankContact(visit.ctx, partnership, readOf(visit, known.request.id), actingAtOnce(known));
  return thanked.ok ? back(visit, known) : contactPage(visit, thanked.reasons, 422);
}

function back(visit: Visit, { setting, request }: Reporting): Response {
  const address = { partnership: setting.partnership.id, request: request.id };
  return seeOther(visit.link('contact-requests.show', address));
}
