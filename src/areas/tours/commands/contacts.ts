import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { reportDuty } from '../../agreements/commands/report.ts';
import type { Acting } from '../../partnerships/commands/acting.ts';
import { judgeActing, type Judged, lockPlan } from '../../plans/commands/acting.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ContactActKind, ContactContent, ContactRequest, ContactState, Found } from '../model/contacts.ts';
import { loadContactRequest } from '../queries/contacts.ts';
import { isContactMove, mayThank } from '../rules/contacts.ts';
import { toursDb } from '../tables.ts';
import type { ChangeRefusal, Read } from './acting.ts';

export type ContactRefusal = ChangeRefusal | 'no-move' | 'thanked-already';

/** A member asks for somebody; the office records it for a member. Answers the id. @throws NotFound for no member */
export async function askForContact(
  ctx: Ctx,
  partnershipId: string,
  content: ContactContent,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    if (!setting.memberIds.includes(acting.organisationId)) throw new NotFound('member');
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const id = tx.newId();
    const { organisationId } = acting;
    await toursDb(tx.db)
      .insertInto('contactRequest')
      .values({
        ...{ id, partnershipId, organisationId, ...content, state: 'open', askedOn: tx.today, closedOn: null },
        ...{ foundName: '', foundJobTitle: '', foundNote: '', outcome: '', thankedOn: null, version: 1 },
      })
      .execute();
    await writeAct(tx, partnershipId, id, judged.value, 'asked');
    return done(id);
  });
}

/** The office says whom it found; the ledger of duties follows. @throws Forbidden for whoever does not work for the office */
export async function brokerContact(
  ctx: Ctx,
  partnershipId: string,
  read: Read,
  found: Found,
): Promise<Outcome<string, ContactRefusal>> {
  return work(ctx, partnershipId, read, null, async (tx, { request, judged }) => {
    if (!isContactMove(request.state, 'brokered')) return refused({ code: 'no-move' });
    const names = { foundName: found.name, foundJobTitle: found.jobTitle, foundNote: found.note };
    await move(tx, request, 'brokered', names);
    await writeAct(tx, partnershipId, request.id, judged, 'brokered');
    await reportDuty(tx, {
      ...({ dutyKey: 'contacts', organisationIds: [], fact: 'contact-brokered', kind: 'other' } as const),
      ...{ partnershipId, subjectId: request.id, on: tx.today },
    });
    return done(request.id);
  });
}

/** What came of it. Before anybody was found only the office says that nobody was. */
export async function closeContact(
  ctx: Ctx,
  partnershipId: string,
  read: Read,
  { state, outcome }: { readonly state: 'met' | 'no-result'; readonly outcome: string },
  acting: Acting,
): Promise<Outcome<string, ContactRefusal>> {
  return work(ctx, partnershipId, read, acting, async (tx, { request, judged, setting }) => {
    if (!isContactMove(request.state, state)) return refused({ code: 'no-move' });
    if (request.state === 'open' && judged.organisationId !== setting.officeId) throw new Forbidden('contact');
    await move(tx, request, state, { outcome, closedOn: tx.today });
    await writeAct(tx, partnershipId, request.id, judged, state);
    return done(request.id);
  });
}

/** Somebody was thanked; once is enough. */
export async function thankContact(
  ctx: Ctx,
  partnershipId: string,
  read: Read,
  acting: Acting,
): Promise<Outcome<string, ContactRefusal>> {
  return work(ctx, partnershipId, read, acting, async (tx, { request, judged }) => {
    if (!mayThank(request)) return refused({ code: 'thanked-already' });
    await move(tx, request, request.state, { thankedOn: tx.today });
    await writeAct(tx, partnershipId, request.id, judged, 'thanked');
    return done(request.id);
  });
}

type Work = { readonly request: ContactRequest; readonly judged: Judged; readonly setting: PlanSetting };

/** The request as it was read, with the pair locked; `acting` is null where the office acts for itself. */
async function work(
  ctx: Ctx,
  partnershipId: string,
  { id, version }: Read,
  acting: Acting | null,
  act: (tx: Ctx, work: Work) => Promise<Outcome<string, ContactRefusal>>,
): Promise<Outcome<string, ContactRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const request = await loadContactRequest(tx, partnershipId, id);
    if (request.version !== version) return refused({ code: 'changed-meanwhile' });
    const judged = await judgeActing(tx, setting, acting ?? { organisationId: setting.officeId, received: null });
    if (!judged.ok) return judged;
    const { organisationId } = judged.value;
    if (![request.organisationId, setting.officeId].includes(organisationId)) throw new Forbidden('contact');
    return act(tx, { request, judged: judged.value, setting });
  });
}

type Change = Partial<
  Record<'foundName' | 'foundJobTitle' | 'foundNote' | 'outcome', string> &
    Pick<ContactRequest, 'thankedOn' | 'closedOn'>
>;

async function move(ctx: Ctx, { id, version }: ContactRequest, state: ContactState, change: Change): Promise<void> {
  await toursDb(ctx.db)
    .updateTable('contactRequest')
    .set({ ...change, state, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** One line of history, one of the audit trail, and an event for the mails. */
async function writeAct(
  ctx: Ctx,
  partnershipId: string,
  requestId: string,
  { organisationId, onBehalf, received, fileId }: Judged,
  kind: ContactActKind,
): Promise<void> {
  const id = ctx.newId();
  await toursDb(ctx.db)
    .insertInto('contactRequestAct')
    .values({
      ...{ id, requestId, kind, organisationId, at: ctx.now, onBehalf, fileId },
      ...{ personId: ctx.actor.kind === 'person' ? ctx.actor.personId : null },
      ...{ channel: received?.channel ?? null, receivedOn: received?.on ?? null },
    })
    .execute();
  const subject = { subjectKind: 'contact-request', subjectId: requestId };
  await audit(ctx, { action: `contact-request.${kind}`, ...subject, organisationId, onBehalf });
  await ctx.outbox.record(ctx, `contact-request.${kind}`, requestId, { partnershipId, actId: id });
}
