import { freeSlug, slug } from '../../kernel/spelling.ts';
import type { Text } from '../../kernel/text.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { Forbidden } from '../../kernel/errors.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import type { CallTerms, Programme } from './model.ts';
import { wordKeys } from './model/words.ts';
import { mayRunProgramme } from './policy.ts';
import { type CallOfProgramme, findProgramme, loadCall, loadProgramme } from './queries.ts';
import { canonicalJson } from './rules/terms.ts';
import { programmesDb } from './tables.ts';

export type ProgrammeRefusal = 'slug-taken' | 'name-missing';

/** Words that stand where short names stand in our addresses. */
const reserved = ['new', 'neu'];

/** Begins a programme of an office. Its short name stands in addresses. @throws Forbidden for any other office */
export async function createProgramme(
  ctx: Ctx,
  programme: Omit<Programme, 'id'>,
): Promise<Outcome<Programme, ProgrammeRefusal>> {
  if (!mayRunProgramme(ctx.actor, programme.officeId)) throw new Forbidden('programme');
  return inTransaction(ctx, async tx => {
    const { name, slug: short } = programme;
    if (name.de === '' || name.en === '' || short === '') return refused({ code: 'name-missing', field: 'name-de' });
    if (reserved.includes(short) || (await findProgramme(tx, short)))
      return refused({ code: 'slug-taken', field: 'name-de' });
    const created: Programme = { id: tx.newId(), ...programme };
    await programmesDb(tx.db)
      .insertInto('programme')
      .values({ ...created, modules: [...created.modules], terms: { ...created.terms } })
      .execute();
    await audit(tx, {
      action: 'programme.created',
      subjectKind: 'programme',
      subjectId: created.id,
      organisationId: created.officeId,
    });
    return done(created);
  });
}

/** What may be changed about a programme at any time. Its short name stays, and so do its format and its office. */
export type ProgrammeChange = Pick<Programme, 'name' | 'modules' | 'terms'>;

/**
 * Changes the name of a programme, the parts that it uses and its words. What is kept in a part that is switched off
 * stays and comes back with it. @throws NotFound, Forbidden for any other office
 */
export async function changeProgramme(
  ctx: Ctx,
  id: string,
  change: ProgrammeChange,
): Promise<Outcome<null, 'name-missing'>> {
  return inTransaction(ctx, async tx => {
    const programme = await loadProgramme(tx, id);
    if (!mayRunProgramme(tx.actor, programme.officeId)) throw new Forbidden('programme');
    if (change.name.de === '' || change.name.en === '') return refused({ code: 'name-missing', field: 'name-de' });
    const fields = changedFields(programme, change);
    if (fields.length === 0) return done(null);
    const { name, modules, terms } = change;
    await programmesDb(tx.db)
      .updateTable('programme')
      .set({ name, modules: [...modules], terms })
      .where('id', '=', id)
      .execute();
    await audit(tx, {
      action: 'programme.changed',
      subjectKind: 'programme',
      subjectId: id,
      organisationId: programme.officeId,
      fields,
    });
    return done(null);
  });
}

/** `name`, `modules`, and a word by its key: `terms.adviser`. */
function changedFields(before: ProgrammeChange, after: ProgrammeChange): string[] {
  const differs = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) !== canonicalJson(b ?? null);
  return [
    ...(differs(before.name, after.name) ? ['name'] : []),
    ...(differs([...before.modules].sort(), [...after.modules].sort()) ? ['modules'] : []),
    ...wordKeys.filter(key => differs(before.terms[key], after.terms[key])).map(key => `terms.${key}`),
  ];
}

/** Everything of a call that may be changed until it opens. */
export type CallDraft = {
  readonly name: Text;
  readonly opensAt: Date;
  /** The first moment at which it is too late, after `opensAt`. */
  readonly deadlineAt: Date;
  readonly terms: CallTerms;
};

export type DraftRefusal = 'name-missing' | 'opens-after-deadline' | 'wrong-state';

/**
 * Begins a call as a draft. A copy of an earlier one takes its terms. Without a short name for its address it gets one
 * from its German name. @throws NotFound, Forbidden for any other office
 */
export async function createCall(
  ctx: Ctx,
  call: CallDraft & { readonly programmeId: string; readonly slug?: string },
): Promise<Outcome<CallOfProgramme, DraftRefusal>> {
  return inTransaction(ctx, async tx => {
    const programme = await loadProgramme(tx, call.programmeId);
    if (!mayRunProgramme(tx.actor, programme.officeId)) throw new Forbidden('programme');
    const reasons = wrongDraft(call);
    if (reasons.length > 0) return refused(...reasons);
    const id = tx.newId();
    const { name, terms, opensAt, deadlineAt } = call;
    await programmesDb(tx.db)
      .insertInto('call')
      .values({
        id,
        programmeId: programme.id,
        slug: await slugFor(tx, call.slug ?? slug(name.de)),
        name,
        state: 'draft',
        terms,
        version: 0,
        hash: null,
        opensAt,
        deadlineAt,
        createdAt: tx.now,
      })
      .execute();
    await audit(tx, {
      action: 'call.created',
      subjectKind: 'call',
      subjectId: id,
      organisationId: programme.officeId,
    });
    return done(await loadCall(tx, id));
  });
}

/** Changes a draft; its terms may still be incomplete. @throws NotFound, Forbidden for any other office */
export async function changeDraft(
  ctx: Ctx,
  callId: string,
  draft: CallDraft,
): Promise<Outcome<CallOfProgramme, DraftRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadOwnCall(tx, callId);
    if (call.state !== 'draft') return refused({ code: 'wrong-state', values: { state: call.state } });
    const reasons = wrongDraft(draft);
    if (reasons.length > 0) return refused(...reasons);
    const { name, terms, opensAt, deadlineAt } = draft;
    const fields = (['name', 'terms', 'opensAt', 'deadlineAt'] as const).filter(
      field => canonicalJson(draft[field]) !== canonicalJson(call[field]),
    );
    await programmesDb(tx.db)
      .updateTable('call')
      .set({ name, terms, opensAt, deadlineAt })
      .where('id', '=', call.id)
      .execute();
    await audit(tx, {
      action: 'call.changed',
      subjectKind: 'call',
      subjectId: call.id,
      organisationId: call.programme.officeId,
      fields,
    });
    return done(await loadCall(tx, call.id));
  });
}

/** What the database could not keep; everything else is asked when the call opens. */
function wrongDraft(draft: CallDraft): { code: DraftRefusal; field: string }[] {
  const reasons: { code: DraftRefusal; field: string }[] = [];
  if (draft.name.de === '') reasons.push({ code: 'name-missing', field: 'name-de' });
  if (draft.opensAt >= draft.deadlineAt) reasons.push({ code: 'opens-after-deadline', field: 'deadline' });
  return reasons;
}

async function slugFor(ctx: Ctx, wanted: string): Promise<string> {
  const base = wanted === '' || reserved.includes(wanted) ? 'aufruf' : wanted;
  const rows = await programmesDb(ctx.db).selectFrom('call').select('slug').where('slug', 'like', `${base}%`).execute();
  return freeSlug(base, new Set(rows.map(row => row.slug)));
}

/** The call, locked until the end of the transaction, for its office. @throws NotFound, Forbidden */
export async function loadOwnCall(ctx: Ctx, callId: string): Promise<CallOfProgramme> {
  const seen = await loadCall(ctx, callId);
  if (!mayRunProgramme(ctx.actor, seen.programme.officeId)) throw new Forbidden('call');
  await programmesDb(ctx.db).selectFrom('call').select('id').where('id', '=', seen.id).forUpdate().execute();
  return loadCall(ctx, seen.id);
}
