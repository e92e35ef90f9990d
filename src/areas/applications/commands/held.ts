import { sql } from 'kysely';
import { Forbidden } from '../../../kernel/errors.ts';
import { type Outcome, done, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import { storeScan, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import { type ActOnBehalf, type Application, type Channel, decisions } from '../model.ts';
import { actsOnBehalf, type Concerned } from '../policy.ts';
import { type ApplicationOfCall, loadApplication } from '../queries.ts';
import type { Receipt, ReceivedRefusal } from '../rules.ts';
import { applicationsDb, type ApplicationTable } from '../tables.ts';

/** How an act of an authority came to the office that records it. */
export type Paper = Receipt & { readonly channel: Channel; readonly file: Upload | null };

export type PaperRefusal = 'on-behalf-missing' | ReceivedRefusal | UploadRefusal;

/** The application, locked until the end of the transaction. @throws NotFound */
export async function holdApplication(ctx: Ctx, id: string): Promise<ApplicationOfCall> {
  await sql`select 1 from application where id::text = ${id} for update`.execute(ctx.db);
  return loadApplication(ctx, id);
}

/** The two that an application concerns, for the policies. */
export function concernedBy({ application, call }: Pick<ApplicationOfCall, 'application' | 'call'>): Concerned {
  return { organisationId: application.organisationId, officeId: call.programme.officeId };
}

/** @throws Forbidden */
export function mustBe(allowed: boolean, what: string): void {
  if (!allowed) throw new Forbidden(what);
}

/** Writes columns of an application and one line of the audit trail. */
export async function saveApplication(
  ctx: Ctx,
  held: ApplicationOfCall,
  change: {
    readonly action: string;
    readonly fields?: readonly string[];
    readonly values?: Partial<
      Omit<ApplicationTable, 'id' | 'callId' | 'organisationId' | 'createdAt' | 'changedAt' | 'submittedAt'>
    > & { readonly submittedAt?: Date };
  },
): Promise<void> {
  await applicationsDb(ctx.db)
    .updateTable('application')
    .set({ ...change.values, changedAt: ctx.now })
    .where('id', '=', held.application.id)
    .execute();
  await auditAct(ctx, held, change.action, change.fields);
}

async function auditAct(
  ctx: Ctx,
  held: Pick<ApplicationOfCall, 'application' | 'call'>,
  action: string,
  fields: readonly string[] = [],
): Promise<void> {
  await audit(ctx, {
    action,
    subjectKind: 'application',
    subjectId: held.application.id,
    organisationId: held.application.organisationId,
    onBehalf: ctx.actor.kind === 'person' && actsOnBehalf(ctx.actor, concernedBy(held)) && !officeActs.includes(action),
    fields,
  });
}

/** What the office does in its own name. */
const officeActs: readonly string[] = [...decisions, 'selected'].map(state => `application.${state}`);

/**
 * Keeps how an act came that the office records for an authority; the authority is told. Does nothing where the authority
 * acts itself, or the program for it. Refused without a paper, and with one that comes only tomorrow.
 */
export async function recordOnBehalf(
  ctx: Ctx,
  application: Pick<Application, 'id' | 'organisationId'>,
  officeId: string,
  act: ActOnBehalf,
  paper: Paper | null,
): Promise<Outcome<null, PaperRefusal>> {
  if (ctx.actor.kind !== 'person' || !actsOnBehalf(ctx.actor, { ...application, officeId })) return done(null);
  if (paper === null) return refused({ code: 'on-behalf-missing', field: 'receivedOn' });
  if (paper.receivedOn > ctx.today) return refused({ code: 'received-in-future', field: 'receivedOn' });
  const file = await storeScan(ctx, paper.file, { organisationId: application.organisationId, field: 'file' });
  if (!file.ok) return file;
  await keepOnBehalf(ctx, application.id, act, { ...paper, fileId: file.value });
  return done(null);
}

/** The row itself, for a paper that is stored already. Only people record on behalf. */
export async function keepOnBehalf(
  ctx: Ctx,
  applicationId: string,
  act: ActOnBehalf,
  paper: Pick<Paper, 'receivedOn' | 'channel'> & { readonly fileId: string | null },
): Promise<void> {
  if (ctx.actor.kind !== 'person') return;
  const { receivedOn, channel, fileId } = paper;
  const row = { id: ctx.newId(), applicationId, act, at: ctx.now, receivedOn, channel, fileId };
  await applicationsDb(ctx.db)
    .insertInto('onBehalf')
    .values({ ...row, personId: ctx.actor.personId })
    .execute();
  await ctx.outbox.record(ctx, 'application.on-behalf', applicationId, { act, receivedOn });
}
