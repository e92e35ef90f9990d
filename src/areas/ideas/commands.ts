import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { changeIdea, lockForOffice, personOf } from './commands/keep.ts';
import { type Act, type Idea, ideaMoves, type IdeaState } from './model.ts';
import { findIdea } from './queries/rows.ts';
import { loadRules } from './queries/rules.ts';
import {
  type ActRefusal,
  answerDueOf,
  mayAct,
  mayChangeWording,
  mayMerge,
  type MergeRefusal,
  type WordingRefusal,
} from './rules.ts';
import type { DecisionInput, WordingInput } from './schema.ts';
import { ideasDb } from './tables.ts';

/** What is written down and told of each act. */
const happened: Readonly<Record<Act, string>> = {
  publish: 'published',
  reject: 'rejected',
  check: 'checked',
  review: 'under-review',
  accept: 'accepted',
  answer: 'answered',
  implement: 'implemented',
  keep: 'kept',
  hide: 'hidden',
  show: 'shown',
};

/** The office decides on an idea. @throws NotFound for everybody else */
export async function decideIdea(ctx: Ctx, id: string, input: DecisionInput): Promise<Outcome<null, ActRefusal>> {
  const { act, text } = input;
  return inTransaction(ctx, async tx => {
    const idea = await lockForOffice(tx, id);
    const openReports = await countOpenReports(tx, id);
    const allowed = mayAct({ ...idea, openReports }, act, text);
    if (!allowed.ok) return refused(...allowed.reasons);
    if (ideaMoves[act].says === 'answer') await keepAnswer(tx, id, act, text);
    if (act === 'keep' || act === 'hide') await closeReports(tx, id);
    await changeIdea(tx, idea, happened[act], await changeOf(tx, idea, act, text));
    return done(null);
  });
}

async function changeOf(ctx: Ctx, idea: Idea, act: Act, text: string) {
  const { to } = ideaMoves[act];
  // Whoever decides has looked at it.
  const checked = idea.checkedAt === null ? { checkedAt: ctx.now } : {};
  if (to === 'same') return checked;
  if (to === 'before') {
    const stateBefore = await stateBeforeHiding(ctx, idea.id);
    return { ...checked, state: stateBefore, stateBefore: null, stateAt: ctx.now, reason: null };
  }
  const moved = { ...checked, state: to, stateAt: ctx.now };
  if (act === 'hide') return { ...moved, stateBefore: idea.state, reason: text };
  if (act === 'reject') return { ...moved, reason: text };
  if (act === 'review' && idea.answerDue === null)
    return { ...moved, answerDue: answerDueOf(ctx.today, await loadRules(ctx, idea.programmeId)) };
  return moved;
}

async function stateBeforeHiding(ctx: Ctx, id: string): Promise<IdeaState> {
  const row = await ideasDb(ctx.db)
    .selectFrom('idea')
    .select('stateBefore')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.stateBefore ?? 'published';
}

async function keepAnswer(ctx: Ctx, ideaId: string, act: Act, text: string): Promise<void> {
  const state = act === 'accept' ? 'accepted' : act === 'answer' ? 'answered' : 'implemented';
  await ideasDb(ctx.db)
    .insertInto('ideaAnswer')
    .values({ id: ctx.newId(), ideaId, state, text, language: ctx.language, at: ctx.now, personId: personOf(ctx) })
    .execute();
}

async function countOpenReports(ctx: Ctx, ideaId: string): Promise<number> {
  const { count } = await ideasDb(ctx.db)
    .selectFrom('ideaReport')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('ideaId', '=', ideaId)
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

async function closeReports(ctx: Ctx, ideaId: string): Promise<void> {
  await ideasDb(ctx.db)
    .updateTable('ideaReport')
    .set({ closedAt: ctx.now })
    .where('ideaId', '=', ideaId)
    .where('closedAt', 'is', null)
    .execute();
}

/**
 * The office changes the words of an idea, with a reason that its author is told. What stood there before stays in the
 * record. @throws NotFound for everybody else
 */
export async function changeWording(ctx: Ctx, id: string, input: WordingInput): Promise<Outcome<null, WordingRefusal>> {
  return inTransaction(ctx, async tx => {
    const idea = await lockForOffice(tx, id);
    const { title, text, reason } = input;
    const pictureAlt = idea.pictureId === null ? '' : input.pictureAlt || idea.pictureAlt;
    const allowed = mayChangeWording(idea, { title, text, pictureAlt });
    if (!allowed.ok) return refused(...allowed.reasons);
    const { version } = await ideasDb(tx.db)
      .selectFrom('ideaWording')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('ideaId', '=', id)
      .executeTakeFirstOrThrow();
    await ideasDb(tx.db)
      .insertInto('ideaWording')
      .values({ ideaId: id, version: version + 1, title, text, reason, at: tx.now, personId: personOf(tx) })
      .execute();
    const wanted = { title, text, pictureAlt };
    const fields = (['title', 'text', 'pictureAlt'] as const).filter(part => idea[part] !== wanted[part]);
    await changeIdea(tx, idea, 'wording', wanted, fields);
    return done(null);
  });
}

/** The office makes an idea part of another one that says the same. @throws NotFound for everybody else */
export async function mergeIdea(ctx: Ctx, id: string, number: number): Promise<Outcome<null, MergeRefusal>> {
  return inTransaction(ctx, async tx => {
    const idea = await lockForOffice(tx, id);
    const into = await findIdea(tx, { number });
    const allowed = mayMerge(idea, into);
    if (!allowed.ok) return refused(...allowed.reasons);
    const checked = idea.checkedAt === null ? { checkedAt: tx.now } : {};
    await closeReports(tx, id);
    await changeIdea(tx, idea, 'merged', { ...checked, state: 'merged', stateAt: tx.now, mergedIntoId: into!.id });
    return done(null);
  });
}
