import { organisationsOf } from '../../kernel/actor.ts';
import { findDay } from '../../kernel/day.ts';
import { Forbidden } from '../../kernel/errors.ts';
import { refused } from '../../kernel/verdict.ts';
import { html, seeOther } from '../../platform/web/answers.tsx';
import type { Route, Visit } from '../../platform/web/route.ts';
import { listPersons } from '../identity/queries.ts';
import type { Organisation } from '../organisations/model.ts';
import { listOrganisations } from '../organisations/queries.ts';
import { listPlacesById, loadBorders } from '../places/queries.ts';
import { mayUse } from '../programmes/policy.ts';
import { type CallOfProgramme, listCalls } from '../programmes/queries.ts';
import { recordBegin } from './commands/start.ts';
import { isAdviser, readers } from './policy.ts';
import { listPartnershipsAdvised, listPartnershipsOf, listPartnershipsOfCalls } from './queries.ts';
import { listSignals } from './queries/signals.ts';
import { listPartnershipActs, loadStart, type Start } from './queries/start.ts';
import { partnershipOf } from './routes/load.ts';
import { saveChange, showChange } from './routes/change.tsx';
import { setAside, showSignal } from './routes/signals.tsx';
import * as start from './routes/start.tsx';
import { needsAttention } from './rules/signals.ts';
import { sayRefusals, titleOf } from './views/words.ts';
import { BeginPage } from './views/begin-page.tsx';
import { ListPage } from './views/list-page.tsx';
import { type PartnershipView, RecordPage } from './views/record-page.tsx';

/** `GET /de/arbeit/partnerschaften`: the office sees those of its rounds, everybody else their own. */
async function showList(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const officeIds = organisationsOf(ctx.actor, 'office');
  const isUsed = ({ programme }: CallOfProgramme) => mayUse(ctx.actor, programme, 'partnerships');
  const ofOffice = (await listCalls(ctx, { officeIds })).filter(isUsed);
  const own = await listPartnershipsOf(ctx, organisationsOf(ctx.actor, ...readers));
  const ofRounds = await listPartnershipsOfCalls(
    ctx,
    ofOffice.map(({ id }) => id),
  );
  const known = (await listCalls(ctx)).filter(isUsed);
  const officeOf = new Map(known.map(({ id, programme }) => [id, programme.officeId]));
  const calls = new Map([...known, ...ofOffice].map(({ id, name }) => [id, name]));
  const advised = ctx.actor.kind === 'person' ? await listPartnershipsAdvised(ctx, ctx.actor.personId) : [];
  const mine = advised.filter(({ callId }) => isAdviser(ctx.actor, officeOf.get(callId) ?? '', [personIdOf(visit)]));
  const all = new Map([...ofRounds, ...own, ...mine].map(one => [one.id, one]));
  const partnerships = [...all.values()].filter(({ callId }) => calls.has(callId));
  // Calls come latest first; within one the pairs stand by name.
  const rank = [...calls.keys()];
  const sorted = partnerships.toSorted(
    (a, b) =>
      rank.indexOf(a.callId) - rank.indexOf(b.callId) ||
      titleOf(visit.language, a).localeCompare(titleOf(visit.language, b), visit.language),
  );
  const signals = await listSignals(
    ctx,
    sorted.map(({ id }) => id),
  );
  const open = signals.filter(signal => needsAttention(signal, ctx.today));
  return html(
    <ListPage visit={visit} partnerships={sorted} calls={calls} signals={open} office={officeIds.length > 0} />,
  );
}

/** `GET /de/arbeit/partnerschaften/:partnership` */
async function showRecord(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const { partnership, ...known } = await partnershipOf(visit);
  const placeIds = partnership.members.flatMap(({ placeId }) => placeId ?? []);
  const places = new Map((await listPlacesById(ctx, placeIds)).map(place => [place.id, place]));
  const { officeId } = known.call.programme;
  const ids = [officeId, ...partnership.members.map(({ organisationId }) => organisationId)];
  const organisations = await listOrganisations(ctx, { ids });
  const people = await listPersons(ctx, { ids: partnership.advisers.map(({ personId }) => personId) });
  const start = await loadStart(ctx, partnership.id);
  const view: PartnershipView = {
    ...{ partnership, ...known, places, start, topology: loadBorders() },
    office: organisations.find(({ id }) => id === officeId)!,
    phones: phonesOf(organisations, start),
    people: new Map(people.map(({ id, name }) => [id, name])),
    signals: await listSignals(ctx, [partnership.id]),
    acts: await listPartnershipActs(ctx, partnership.id),
  };
  return html(<RecordPage visit={visit} view={view} />);
}

/** The number of an organisation, or of whoever it named. */
function phonesOf(organisations: readonly Organisation[], { contacts }: Start): Map<string, string> {
  const named = contacts.filter(({ endedAt, contact }) => endedAt === null && contact.phone !== '');
  return new Map([
    ...named.map(({ organisationId, contact }) => [organisationId, contact.phone] as const),
    ...organisations.filter(({ phone }) => phone !== '').map(({ id, phone }) => [id, phone] as const),
  ]);
}

function personIdOf({ ctx }: Visit): string {
  return ctx.actor.kind === 'person' ? ctx.actor.personId : '';
}

/** `GET /de/arbeit/partnerschaften/:partnership/beginn` */
async function showBegin(visit: Visit): Promise<Response> {
  const { partnership, mayBegin } = await partnershipOf(visit);
  if (!mayBegin) throw new Forbidden('partnership');
  const known = findDay(partnership.beganOn?.on ?? '');
  return html(<BeginPage {...{ visit, partnership }} on={known ?? visit.ctx.today} errors={[]} />);
}

/** `POST /de/arbeit/partnerschaften/:partnership/beginn` */
async function begin(visit: Visit): Promise<Response> {
  const { partnership, mayBegin } = await partnershipOf(visit);
  if (!mayBegin) throw new Forbidden('partnership');
  const on = visit.fields.text('on');
  const typed = findDay(on);
  const saved =
    typed === null
      ? refused({ code: 'day-invalid', field: 'on' })
      : await recordBegin(visit.ctx, partnership.id, typed);
  if (saved.ok) return seeOther(visit.link('partnerships.show', { partnership: partnership.id }));
  const errors = sayRefusals(visit.language, saved.reasons);
  return html(<BeginPage {...{ visit, partnership, on, errors }} />, typed === null ? 400 : 422);
}

const list = { de: '/de/arbeit/partnerschaften', en: '/en/work/partnerships' };
const record = { de: `${list.de}/:partnership`, en: `${list.en}/:partnership` };

const signal = { de: `${record.de}/hinweise/:signal`, en: `${record.en}/signals/:signal` };
const adviser = { de: `${record.de}/beratung`, en: `${record.en}/adviser` };
const contacts = { de: `${record.de}/ansprechpersonen/:organisation`, en: `${record.en}/contacts/:organisation` };
const formats = { de: `${record.de}/arbeitsformate`, en: `${record.en}/formats` };
const accepting = { de: `${formats.de}/annehmen`, en: `${formats.en}/accept` };
const change = { de: `${record.de}/wie-weiter`, en: `${record.en}/how-next` };
const letter = { de: `${record.de}/schreiben/:file`, en: `${record.en}/letters/:file` };
const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;
const beginning = { de: `${record.de}/beginn`, en: `${record.en}/begin` };

export const routes: readonly Route[] = [
  { id: 'partnerships.list', method: 'GET', path: list, access: 'signed-in', handle: showList },
  { id: 'partnerships.show', method: 'GET', path: record, access: 'signed-in', handle: showRecord },
  { id: 'partnerships.begin', method: 'GET', path: beginning, access: 'signed-in', handle: showBegin },
  { id: 'partnerships.began', method: 'POST', path: beginning, access: 'signed-in', handle: begin },
  { id: 'partnerships.signal', method: 'GET', path: signal, access: 'signed-in', handle: showSignal },
  { id: 'partnerships.set-aside', method: 'POST', path: signal, access: 'signed-in', handle: setAside },
  { ...get, id: 'partnerships.adviser', path: adviser, handle: start.showAdviser },
  { ...post, id: 'partnerships.advised', path: adviser, handle: start.saveAdviser },
  { ...get, id: 'partnerships.contacts', path: contacts, handle: start.showContacts },
  { ...post, id: 'partnerships.named', path: contacts, handle: start.saveContacts },
  { ...get, id: 'partnerships.formats', path: formats, handle: start.showFormats },
  { ...post, id: 'partnerships.proposed', path: formats, handle: start.saveFormats },
  { ...get, id: 'partnerships.accept', path: accepting, handle: start.showAccept },
  { ...post, id: 'partnerships.accepted', path: accepting, handle: start.accept },
  { ...get, id: 'partnerships.change', path: change, handle: showChange },
  { ...post, id: 'partnerships.changed', path: change, handle: saveChange },
  { ...get, id: 'partnerships.letter', path: letter, handle: start.downloadLetter },
];
