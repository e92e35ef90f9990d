import { organisationsOf } from '../../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { listHistory } from '../../../platform/audit.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { HistoryEntry } from '../../../design/history.tsx';
import { listPersons } from '../../identity/queries.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import { advanceCall } from '../commands/close.ts';
import { callStates } from '../model.ts';
import { mayRunProgramme } from '../policy.ts';
import {
  type CallOfProgramme,
  findCallBySlug,
  listCalls,
  listProgrammes,
  listVersions,
  loadCallForRun,
} from '../queries.ts';
import { loadAccompanying } from '../queries/accompanying.ts';
import { CallPage } from '../views/call.tsx';
import { sayAct, textsIn } from '../views/lines.tsx';
import { ManageCallPage, OfficeCallsPage } from '../views/office.tsx';

/** The offices that the visitor works for. @throws Forbidden for anyone who works for none */
export function officesOf(visit: Visit): string[] {
  const offices = organisationsOf(visit.ctx.actor, 'office');
  if (offices.length === 0) throw new Forbidden('calls of an office');
  return offices;
}

/** The call of the address, for its office. @throws NotFound, Forbidden for others who may know of it */
export async function ownCall(visit: Visit): Promise<CallOfProgramme> {
  const call = await findCallBySlug(visit.ctx, visit.params.call!);
  if (!call) throw new NotFound('call');
  if (!mayRunProgramme(visit.ctx.actor, call.programme.officeId)) throw new Forbidden('call');
  return call;
}

/** `GET /de/arbeit/aufrufe` */
export async function showOfficeCalls(visit: Visit): Promise<Response> {
  const officeIds = officesOf(visit);
  const calls = await listCalls(visit.ctx, { officeIds });
  const programmes = await listProgrammes(visit.ctx, { officeIds });
  return html(<OfficeCallsPage visit={visit} calls={calls} programmes={programmes} />);
}

/** `GET /de/arbeit/aufrufe/:call` */
export async function manageCall(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const versions = await listVersions(visit.ctx, call.id);
  const { untouched } = await loadCallForRun(visit.ctx, call.id);
  const history = await historyOf(visit, 'call', call.id);
  const accompanying = await loadAccompanying(visit.ctx, call.id);
  return html(<ManageCallPage {...{ visit, call, versions, untouched, history, accompanying }} />);
}

/** What happened to a call or a programme, in words. The visitor is its office. */
export async function historyOf(visit: Visit, subject: 'call' | 'programme', id: string): Promise<HistoryEntry[]> {
  const texts = textsIn(visit.language);
  const lines = await listHistory(visit.ctx, subject, id);
  const people = await listPersons(visit.ctx, { ids: lines.flatMap(({ personId }) => personId ?? []) });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return lines.map(line => ({
    who: line.personId === null ? texts.office.system : (names.get(line.personId) ?? texts.office.someone),
    what: sayAct(visit.language, line),
    when: line.at,
    onBehalf: line.onBehalf,
  }));
}

/** `GET /de/arbeit/aufrufe/:call/vorschau`: the public page of a draft, for its office only. */
export async function previewCall(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const office = await loadOrganisation(visit.ctx, call.programme.officeId);
  const versions = await listVersions(visit.ctx, call.id);
  const props = { visit, call, versions, office, accompanying: await loadAccompanying(visit.ctx, call.id) };
  return html(<CallPage {...props} preview />);
}

/** `POST /de/arbeit/aufrufe/:call/weiter`: what somebody else did meanwhile is shown, not done twice. */
export async function advance(visit: Visit): Promise<Response> {
  const call = await ownCall(visit);
  const from = callStates.find(state => state === visit.fields.text('from'));
  if (from) await advanceCall(visit.ctx, call.id, from);
  return seeOther(visit.link('calls.manage', { call: call.slug }));
}
