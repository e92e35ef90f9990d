import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Wording } from '../model.ts';
import { factsOf } from '../queries/facts.ts';
import { fingerprint } from '../../programmes/queries/frozen.ts';
import { isDraft, maySetTerm, type TermRefusal } from '../rules.ts';
import { wrongVariables } from '../rules/wrong-variables.ts';
import { clausesNow, type ClauseNow } from '../rules/wording.ts';
import { agreementsDb } from '../tables.ts';
import { type Acting, type ActingRefusal, judgeActing, lockAgreement, recordAct } from './acting.ts';
import type { Frame } from './create.ts';

/** A clause as somebody wants it. */
export type ClauseChange = {
  /** Null: a clause of one's own, at the end. */
  readonly clauseId: string | null;
  readonly title: Text;
  readonly body: Text;
  /** Leave it out. */
  readonly removed: boolean;
  /** Why; the other side reads it. */
  readonly note: string;
  /** What was read before it was changed (`markOf`). */
  readonly read: string;
};

export type ChangeRefusal =
  'not-draft' | 'changed-meanwhile' | 'nothing-changed' | 'clause-empty' | 'variable-unknown' | ActingRefusal;

/** What tells one wording of a clause from another; a form carries it, so that nobody overwrites what they never saw. */
export function markOf({ title, body, removed }: Pick<ClauseNow, 'title' | 'body' | 'removed'>): string {
  return fingerprint({ title, body, removed }).slice(0, 20);
}

/**
 * Proposes other words for a clause, a clause of one's own, or to leave one out. Whoever had accepted the text before
 * has to read it again. Two who change one clause at once: the later one is told what it says by now.
 */
export async function proposeClause(
  ctx: Ctx,
  agreementId: string,
  change: ClauseChange,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    const { agreement, setting } = loaded;
    if (!isDraft(agreement)) return refused({ code: 'not-draft' });
    const { title, body, removed, note } = change;
    const isEmpty = agreement.languages.every(language => body[language] === '' || title[language] === '');
    if (!removed && isEmpty) return refused({ code: 'clause-empty', field: `body-${agreement.leading}` });
    const wrong = removed ? [] : wrongVariables({ title, body });
    if (wrong.length > 0) return refused(...wrong);
    const clauses = clausesNow(agreement, factsOf(setting, agreement));
    const now = change.clauseId === null ? null : clauses.find(({ id }) => id === change.clauseId);
    if (now === undefined) throw new NotFound('clause');
    if (now !== null && markOf(now) !== change.read) return refused({ code: 'changed-meanwhile' });
    const wording = removed && now !== null ? now : { title, body };
    if (now !== null && markOf({ ...wording, removed }) === change.read) return refused({ code: 'nothing-changed' });
    const partyIds = agreement.parties.map(({ organisationId }) => organisationId);
    const judged = judgeActing(tx, { officeId: setting.officeId, partyIds }, acting, 'proposed');
    if (!judged.ok) return judged;
    const clauseId = now?.id ?? (await addClause(tx, agreementId, agreement.clauses.length));
    const act = await recordAct(tx, loaded, acting, { kind: 'proposed', clauseId, note });
    if (!act.ok) return act;
    await agreementsDb(tx.db)
      .insertInto('clauseRevision')
      .values({
        ...{ clauseId, number: (now?.revision ?? 0) + 1, removed, actId: act.value },
        ...{ title: wording.title, body: wording.body, follows: now === null ? [] : untouched(now, wording) },
      })
      .execute();
    await tx.outbox.record(tx, 'agreement.proposed', agreementId, { organisationId: acting.organisationId });
    return done(clauseId);
  });
}

/** Languages in which a change leaves the words as the data make them; they go on to follow the data. */
function untouched(now: ClauseNow, { title, body }: Wording): Language[] {
  return now.follows.filter(
    language => now.title[language] === title[language] && now.body[language] === body[language],
  );
}

const ownClause = { condition: 'always', sourceTitle: null, sourceBody: null } as const;

async function addClause(ctx: Ctx, agreementId: string, position: number): Promise<string> {
  const id = ctx.newId();
  const empty: Text = { de: '', en: '' };
  await agreementsDb(ctx.db)
    .insertInto('agreementClause')
    .values({ id, agreementId, position, key: null, originId: id, title: empty, body: empty, ...ownClause })
    .execute();
  return id;
}

export type CommentRefusal = 'comment-empty' | 'not-draft' | ActingRefusal;

/** Says something about a clause or the whole text; the text stays as it is. */
export async function commentOn(
  ctx: Ctx,
  agreementId: string,
  comment: { readonly clauseId: string | null; readonly note: string },
  acting: Acting,
): Promise<Outcome<string, CommentRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    if (!isDraft(loaded.agreement)) return refused({ code: 'not-draft' });
    if (comment.note === '') return refused({ code: 'comment-empty', field: 'note' });
    const known = loaded.agreement.clauses.some(({ id }) => id === comment.clauseId);
    if (comment.clauseId !== null && !known) throw new NotFound('clause');
    const about = comment.clauseId === null ? {} : { clauseId: comment.clauseId };
    const act = await recordAct(tx, loaded, acting, { kind: 'commented', note: comment.note, ...about });
    if (act.ok) {
      await tx.outbox.record(tx, 'agreement.proposed', agreementId, { organisationId: acting.organisationId });
    }
    return act;
  });
}

export type DetailRefusal = TermRefusal | 'not-draft' | 'frame-changed' | ActingRefusal;

type Term = Pick<Frame, 'startsOn' | 'endsOn' | 'languages' | 'leading'>;

/** What tells one term with its languages from another; the form carries it like the mark of a clause. */
export function markOfFrame({ startsOn, endsOn, languages, leading }: Term): string {
  return fingerprint({ startsOn, endsOn, languages, leading }).slice(0, 20);
}

/**
 * Changes term and languages of a draft; clauses that nobody changed follow, and come in
 * or go where they depend on it. Who the parties are stays as it was. `read` is the mark of what was read before.
 */
export async function changeFrame(
  ctx: Ctx,
  agreementId: string,
  frame: Term & { readonly read: string },
  acting: Acting,
): Promise<Outcome<string, DetailRefusal>> {
  return inTransaction(ctx, async tx => {
    const loaded = await lockAgreement(tx, agreementId);
    if (!isDraft(loaded.agreement)) return refused({ code: 'not-draft' });
    const allowed = maySetTerm(frame);
    if (!allowed.ok) return refused(...allowed.reasons);
    if (markOfFrame(loaded.agreement) !== frame.read) return refused({ code: 'frame-changed' });
    const act = await recordAct(tx, loaded, acting, { kind: 'detailed' });
    if (!act.ok) return act;
    const { startsOn, endsOn, leading } = frame;
    await agreementsDb(tx.db)
      .updateTable('agreement')
      .set({ startsOn, endsOn, leading, languages: [...frame.languages] })
      .where('id', '=', agreementId)
      .execute();
    await tx.outbox.record(tx, 'agreement.proposed', agreementId, { organisationId: acting.organisationId });
    return act;
  });
}
