import { Forbidden } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import { freeSlug, slug } from '../../kernel/spelling.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { listOrganisations } from '../organisations/queries.ts';
import type { Programme } from '../programmes/model.ts';
import { listCalls, loadProgramme } from '../programmes/queries.ts';
import type { EventFacts, EventState, ProgrammeEvent } from './model.ts';
import { mayKeepEvents } from './policy.ts';
import { loadEventBySlug } from './queries.ts';
import { type EventRefusal, mayKeepEvent } from './rules.ts';
import { eventsDb } from './tables.ts';

/** Records an event of a programme. Its address comes from its German title. @throws NotFound, Forbidden for any other office */
export async function createEvent(ctx: Ctx, facts: EventFacts): Promise<Outcome<ProgrammeEvent, EventRefusal>> {
  return inTransaction(ctx, async tx => {
    const programme = await programmeToKeep(tx, facts.programmeId);
    const allowed = await judge(tx, programme, facts, null);
    if (!allowed.ok) return refused(...allowed.reasons);
    const id = tx.newId();
    const address = await slugFor(tx, facts);
    await eventsDb(tx.db)
      .insertInto('programmeEvent')
      .values({ id, slug: address, ...facts, createdAt: tx.now })
      .execute();
    await audit(tx, act('event.created', id, programme));
    return done(await loadEventBySlug(tx, address));
  });
}

/** Changes everything but the address, which others may have written down. @throws NotFound, Forbidden for any other office */
export async function changeEvent(
  ctx: Ctx,
  address: string,
  facts: EventFacts,
): Promise<Outcome<ProgrammeEvent, EventRefusal>> {
  return inTransaction(ctx, async tx => {
    const before = await loadOwnEvent(tx, address);
    const programme = await programmeToKeep(tx, facts.programmeId);
    const allowed = await judge(tx, programme, facts, before.state);
    if (!allowed.ok) return refused(...allowed.reasons);
    const fields = (Object.keys(facts) as (keyof EventFacts)[]).filter(
      field => JSON.stringify(facts[field]) !== JSON.stringify(before[field]),
    );
    await eventsDb(tx.db).updateTable('programmeEvent').set(facts).where('id', '=', before.id).execute();
    await audit(tx, { ...act('event.changed', before.id, programme), fields });
    return done(await loadEventBySlug(tx, address));
  });
}

/** Takes away an event that was recorded by mistake. @throws NotFound, Forbidden for any other office */
export async function removeEvent(ctx: Ctx, address: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const event = await loadOwnEvent(tx, address);
    await eventsDb(tx.db).deleteFrom('programmeEvent').where('id', '=', event.id).execute();
    await audit(tx, act('event.removed', event.id, await loadProgramme(tx, event.programmeId)));
  });
}

/** The event, locked until the end of the transaction, for the office of its programme. @throws NotFound, Forbidden */
async function loadOwnEvent(ctx: Ctx, address: string): Promise<ProgrammeEvent> {
  await eventsDb(ctx.db).selectFrom('programmeEvent').select('id').where('slug', '=', address).forUpdate().execute();
  const event = await loadEventBySlug(ctx, address);
  await programmeToKeep(ctx, event.programmeId);
  return event;
}

async function programmeToKeep(ctx: Ctx, programmeId: string): Promise<Programme> {
  const programme = await loadProgramme(ctx, programmeId);
  if (!mayKeepEvents(ctx.actor, programme.officeId)) throw new Forbidden('programme');
  return programme;
}

async function judge(ctx: Ctx, programme: Programme, facts: EventFacts, before: EventState | null) {
  const { hostId } = facts;
  const hosts = hostId !== null && isId(hostId) ? await listOrganisations(ctx, { ids: [hostId] }) : [];
  const calls = facts.callId === null ? [] : await listCalls(ctx, { officeIds: [programme.officeId] });
  return mayKeepEvent(facts, {
    today: ctx.today,
    modules: programme.modules,
    before,
    callIds: calls.filter(({ programmeId }) => programmeId === programme.id).map(({ id }) => id),
    hostKnown: hosts.length > 0,
  });
}

/** Words that stand where addresses of events stand. */
const reserved = ['new', 'neu'];

async function slugFor(ctx: Ctx, { title }: EventFacts): Promise<string> {
  const wanted = slug(title.de).slice(0, 80);
  const base = wanted === '' || reserved.includes(wanted) ? 'veranstaltung' : wanted;
  const rows = await eventsDb(ctx.db)
    .selectFrom('programmeEvent')
    .select('slug')
    .where('slug', 'like', `${base}%`)
    .execute();
  return freeSlug(base, new Set(rows.map(row => row.slug)));
}

function act(action: string, eventId: string, programme: Programme) {
  return { action, subjectKind: 'event', subjectId: eventId, organisationId: programme.officeId };
}
