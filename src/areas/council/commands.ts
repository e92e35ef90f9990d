import { NotFound } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/text.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { fingerprint } from '../programmes/queries/frozen.ts';
import { checkReceipt, holdPaper, namedAtOnce, noteAct, type Receipt } from './commands/writing.ts';
import type { Annex, Block, BlockKey, CouncilPaper, PaperDetails, PaperKind } from './model.ts';
import { mayReadPaper, mayWritePaper, writesItself } from './policy.ts';
import { loadPaperSubject } from './queries/facts.ts';
import type { DetailsInput } from './schema.ts';
import { isNeeded } from './rules/blocks.ts';
import { type EditRefusal, mayEdit, type ReceiptRefusal } from './rules/moves.ts';
import { councilDb } from './tables.ts';

export type NewPaper = {
  readonly partnershipId: string;
  readonly organisationId: string;
  readonly kind: PaperKind;
  readonly language: Language;
};

/**
 * Begins a paper of a member about its partnership. Answers its id.
 * @throws NotFound for everyone but those who write for this member, and the office
 */
export async function createPaper(
  ctx: Ctx,
  input: NewPaper,
  receipt: Receipt = null,
): Promise<Outcome<string, ReceiptRefusal>> {
  return inTransaction(ctx, async tx => {
    const { organisationId } = input;
    const { call } = await loadPaperSubject(tx, input.partnershipId, organisationId);
    const { officeId } = call.programme;
    if (!mayReadPaper(tx.actor, officeId, organisationId)) throw new NotFound('member');
    if (!mayWritePaper(tx.actor, officeId, organisationId)) throw new NotFound('member');
    const onBehalf = !writesItself(tx.actor, organisationId);
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    const id = tx.newId();
    const agreement: Annex = { title: '', isPublic: true };
    await councilDb(tx.db)
      .insertInto('councilPaper')
      .values({
        ...input,
        id,
        state: 'draft',
        number: '',
        isPublic: true,
        paperOn: null,
        town: '',
        signatory: '',
        fit: '',
        consentWhen: '',
        climateEffect: 'yes-positive',
        annexes: JSON.stringify([agreement]),
        released: null,
        createdAt: tx.now,
        changedAt: tx.now,
      })
      .execute();
    await noteAct(tx, { id, organisationId }, { action: 'paper.created', onBehalf, receipt });
    return done(id);
  });
}

/** What a form of the details was made from; it changes when somebody else saves. */
export function seenOfDetails(paper: CouncilPaper): string {
  const { kind, language, number, isPublic, paperOn, town, signatory, fit, consentWhen, climateEffect, annexes } =
    paper;
  const details: PaperDetails = {
    kind,
    language,
    number,
    isPublic,
    paperOn,
    town,
    signatory,
    fit,
    consentWhen,
    climateEffect,
  };
  return fingerprint({ details, annexes });
}

export type ChangeRefusal = EditRefusal | ReceiptRefusal | 'changed-meanwhile' | 'names-in-text' | 'part-needed';

/** Fields that stay open after the release, because they are given later: by the council's office, or by hand. */
const lateFields = ['number', 'paperOn', 'town'] as const;

/**
 * Saves what only the authority can say. Once the paper is no draft, only number, place and day change.
 * `seen` is what the form was made from: whoever saved meanwhile is not overwritten unseen.
 */
export async function changeDetails(
  ctx: Ctx,
  id: string,
  input: DetailsInput & { readonly seen: string },
  receipt: Receipt = null,
): Promise<Outcome<null, ChangeRefusal>> {
  return inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, id);
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    if (seenOfDetails(paper) !== input.seen) return refused({ code: 'changed-meanwhile' });
    const { seen: _, agreement, annexes: others, ...details } = input;
    // A file stays with its annex; no other file can be named.
    const withFile = ({ fileId, ...annex }: (typeof others)[number]): Annex =>
      paper.annexes.some(one => one.fileId === fileId) ? { ...annex, fileId } : annex;
    const annexes: Annex[] = [
      ...(agreement === 'none' ? [] : [{ title: '', isPublic: agreement === 'public' }]),
      ...others.map(withFile),
    ];
    const after: CouncilPaper = { ...paper, ...details, annexes };
    const changed = (Object.keys(details) as (keyof PaperDetails)[]).filter(field => after[field] !== paper[field]);
    const annexesChanged = fingerprint(annexes) !== fingerprint(paper.annexes);
    const isLate = (field: string) => lateFields.some(late => late === field);
    const allowed = mayEdit(paper.state);
    if (!allowed.ok && (annexesChanged || !changed.every(isLate))) return refused(...allowed.reasons);
    const named = await namedAtOnce(tx, paper, [after.number, after.town]);
    if (named.length > 0) return refused({ code: 'names-in-text', values: { names: named.join(', ') } });
    await councilDb(tx.db)
      .updateTable('councilPaper')
      .set({ ...details, annexes: JSON.stringify(annexes) })
      .where('id', '=', id)
      .execute();
    const fields = [...changed, ...(annexesChanged ? ['annexes'] : [])];
    await noteAct(tx, paper, { action: 'paper.changed', onBehalf, receipt, fields });
    return done(null);
  });
}

/** What a form of one part of the text was made from. */
export function seenOfBlock({ text, made, edited }: Block): string {
  return fingerprint({ text, made, edited });
}

/** `save` keeps what was written, `take` goes back to what the data say, `keep` has seen that they changed. */
export type BlockChange =
  | { readonly act: 'save'; readonly text: string; readonly seen: string }
  | { readonly act: 'take' | 'keep'; readonly seen: string };

/**
 * Changes one part of the text; an empty one is left out. A part that reads again as the data say is linked to them again.
 */
export async function changeBlock(
  ctx: Ctx,
  id: string,
  key: BlockKey,
  change: BlockChange,
  receipt: Receipt = null,
): Promise<Outcome<null, ChangeRefusal>> {
  return inTransaction(ctx, async tx => {
    const { paper, blocks, onBehalf } = await holdPaper(tx, id);
    const block = blocks.find(one => one.key === key)!;
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    const allowed = mayEdit(paper.state);
    if (!allowed.ok) return refused(...allowed.reasons);
    if (seenOfBlock(block) !== change.seen) return refused({ code: 'changed-meanwhile' });
    if (change.act === 'save' && change.text === '' && isNeeded(key, paper.kind)) {
      return refused({ code: 'part-needed', field: 'text' });
    }
    const text = change.act === 'save' ? change.text : change.act === 'take' ? block.made : block.text;
    const db = councilDb(tx.db);
    if (text === block.made) {
      await db.deleteFrom('paperBlock').where('paperId', '=', id).where('key', '=', key).execute();
    } else {
      await db
        .insertInto('paperBlock')
        .values({ paperId: id, key, text, base: block.made })
        .onConflict(conflict => conflict.columns(['paperId', 'key']).doUpdateSet({ text, base: block.made }))
        .execute();
    }
    await noteAct(tx, paper, { action: 'paper.text', onBehalf, receipt, fields: [key] });
    return done(null);
  });
}
