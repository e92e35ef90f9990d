import { pageWithin } from '../../../design/pager.tsx';
import type { HistoryEntry } from '../../../design/history.tsx';
import { organisationsOf } from '../../../kernel/actor.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Outcome, Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { listNamedHistory } from '../../identity/queries/history.ts';
import { organisationByName } from '../../organisations/commands/named.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Programme } from '../../programmes/model.ts';
import { listCalls, listProgrammes, loadProgramme } from '../../programmes/queries.ts';
import { changeEvent, createEvent, removeEvent } from '../commands.ts';
import type { ProgrammeEvent } from '../model.ts';
import { mayKeepEvents } from '../policy.ts';
import { countEvents, listEventPage, loadEventBySlug } from '../queries.ts';
import { type EventInput, eventInput, type EventInputs, eventOf, inputsOf } from '../schema.ts';
import { EventFormPage, RemoveEventPage } from '../views/form.tsx';
import { OfficeEventsPage } from '../views/office.tsx';
import { textsIn } from '../views/words.ts';

/** So many events stand on a page. */
const perPage = 50;

/** The programmes of the visitor's offices that use events. @throws Forbidden for anyone who works for no office */
async function ownProgrammes(visit: Visit): Promise<Programme[]> {
  const officeIds = organisationsOf(visit.ctx.actor, 'office');
  if (officeIds.length === 0) throw new Forbidden('events of an office');
  return (await listProgrammes(visit.ctx, { officeIds })).filter(({ modules }) => modules.includes('events'));
}

/** The event of the address, for the office of its programme. @throws NotFound, Forbidden */
async function ownEvent(visit: Visit): Promise<ProgrammeEvent> {
  const event = await loadEventBySlug(visit.ctx, visit.params.event!);
  const { officeId } = await loadProgramme(visit.ctx, event.programmeId);
  if (!mayKeepEvents(visit.ctx.actor, officeId)) throw new Forbidden('event');
  return event;
}

/** `GET /de/arbeit/veranstaltungen` */
export async function showOfficeEvents(visit: Visit): Promise<Response> {
  const programmes = await ownProgrammes(visit);
  const scope = { when: 'any', programmeIds: programmes.map(({ id }) => id) } as const;
  const total = await countEvents(visit.ctx, scope);
  const pages = Math.ceil(total / perPage);
  const page = pageWithin(visit.query.get('page'), pages);
  const events = await listEventPage(visit.ctx, { ...scope, limit: perPage, offset: (page - 1) * perPage });
  const names = new Map(programmes.map(({ id, name }) => [id, name]));
  const props = { visit, events, total, page, pages, programmes: names };
  return html(<OfficeEventsPage {...props} />);
}

/** `GET /de/arbeit/veranstaltungen/neu` */
export async function newEvent(visit: Visit): Promise<Response> {
  const [programme] = await ownProgrammes(visit);
  if (!programme) return seeOther(visit.link('events.office'));
  return form(visit, null, { programmeId: programme.id, state: 'planned' }, [], 200);
}

/** `POST /de/arbeit/veranstaltungen/neu` */
export async function create(visit: Visit): Promise<Response> {
  await ownProgrammes(visit);
  return take(visit, null, facts => createEvent(visit.ctx, eventOf(facts, false)));
}

/** `GET /de/arbeit/veranstaltungen/:event` */
export async function edit(visit: Visit): Promise<Response> {
  const event = await ownEvent(visit);
  return form(visit, event, inputsOf(event), [], 200);
}

/** `POST /de/arbeit/veranstaltungen/:event` */
export async function change(visit: Visit): Promise<Response> {
  const event = await ownEvent(visit);
  return take(visit, event, facts => changeEvent(visit.ctx, event.slug, eventOf(facts, event.invented)));
}

/** `GET /de/arbeit/veranstaltungen/:event/loeschen` */
export async function confirmRemoval(visit: Visit): Promise<Response> {
  return html(<RemoveEventPage visit={visit} event={await ownEvent(visit)} />);
}

/** `POST /de/arbeit/veranstaltungen/:event/loeschen` */
export async function remove(visit: Visit): Promise<Response> {
  await removeEvent(visit.ctx, (await ownEvent(visit)).slug);
  return seeOther(visit.link('events.office'));
}

/** Reads the form and does it, or shows the form again with what was typed and what is wrong. */
async function take(
  visit: Visit,
  event: ProgrammeEvent | null,
  keep: (input: EventInput) => Promise<Outcome<ProgrammeEvent>>,
): Promise<Response> {
  const typed = Object.fromEntries(Object.keys(eventInput.shape).map(name => [name, visit.fields.text(name)]));
  const shape = readShape(eventInput, typed);
  if (!shape.ok) return form(visit, event, typed, shape.reasons, 400);
  const { hostName } = shape.value;
  const hostId = hostName === '' ? shape.value.hostId : await organisationByName(visit.ctx, 'authority', hostName);
  const kept = await keep({ ...shape.value, hostId });
  if (!kept.ok) return form(visit, event, typed, kept.reasons, 422);
  return seeOther(visit.link('events.show', { event: kept.value.slug }));
}

async function form(
  visit: Visit,
  event: ProgrammeEvent | null,
  values: Partial<EventInputs>,
  reasons: readonly Reason[],
  status: number,
): Promise<Response> {
  const { ctx, language } = visit;
  const programmes = await ownProgrammes(visit);
  const calls = await listCalls(ctx, { officeIds: programmes.map(({ officeId }) => officeId) });
  const hosts = await listOrganisations(ctx, { kinds: ['authority', 'association', 'ngo', 'office'] });
  const history = event === null ? [] : await historyOf(visit, event);
  const answers = { lang: language, values, errors: sayReasons(reasons, textsIn(language).refusals) };
  return html(
    <EventFormPage visit={visit} view={{ event, programmes, calls, hosts, history }} answers={answers} />,
    status,
  );
}

async function historyOf(visit: Visit, event: ProgrammeEvent): Promise<HistoryEntry[]> {
  const t = textsIn(visit.language).office;
  const words: Readonly<Record<string, string>> = t.actions;
  return (await listNamedHistory(visit.ctx, 'event', event.id)).map(line => ({
    who: line.name ?? (line.actorKind === 'system' ? t.system : t.someone),
    what: words[line.action] ?? line.action,
    when: line.at,
    onBehalf: line.onBehalf,
  }));
}
