import { NotFound } from '../../../kernel/errors.ts';
import type { Day } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { storeScan, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import type { Annex, BlockKey, PaperState, Released, Result } from '../model.ts';
import { agreementNow, knownPeople } from '../queries/annexes.ts';
import type { PaperView } from '../queries/view.ts';
import {
  mayMove,
  mayRecordResult,
  type MoveRefusal,
  type ReceiptRefusal,
  type ResultRefusal,
  stateAfter,
} from '../rules/moves.ts';
import { namesIn } from '../rules/people.ts';
import { reportPaper } from './duty.ts';
import { councilDb } from '../tables.ts';
import { checkReceipt, holdPaper, noteAct, type Receipt } from './writing.ts';

/**
 * Moves a paper on, or back to a draft. The release keeps text and annexes as they stand; a draft has none. `onPaper` says
 * at the release that annexes without a file come along on paper.
 */
export async function movePaper(
  ctx: Ctx,
  id: string,
  to: PaperState,
  receipt: Receipt = null,
  { onPaper = false }: { readonly onPaper?: boolean } = {},
): Promise<Outcome<PaperState, MoveRefusal | ReceiptRefusal>> {
  return inTransaction(ctx, async tx => {
    const held = await holdPaper(tx, id);
    const annexes = onPaper && to === 'released' ? held.paper.annexes.map(saidOnPaper) : held.paper.annexes;
    const view = { ...held, paper: { ...held.paper, annexes } };
    const { paper, onBehalf } = view;
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    const allowed = mayMove(paper, to);
    if (!allowed.ok) return refused(...allowed.reasons);
    if (to === 'released' && paper.isPublic) {
      const named = await namedStaff(tx, view);
      if (named.length > 0) return refused({ code: 'names-in-text', values: { names: named.join(', ') } });
    }
    const released =
      to === 'released'
        ? JSON.stringify(await asReleased(tx, view))
        : to === 'draft'
          ? null
          : JSON.stringify(paper.released);
    await councilDb(tx.db)
      .updateTable('councilPaper')
      .set({
        state: to,
        released: released === 'null' ? null : released,
        ...(to === 'released' && paper.isPublic && paper.publishedAt === null ? { publishedAt: tx.now } : {}),
      })
      .where('id', '=', id)
      .execute();
    await noteAct(tx, paper, { action: `paper.${to}`, onBehalf, receipt });
    return done(to);
  });
}

function saidOnPaper(annex: Annex): Annex {
  return annex.title === '' || annex.fileId !== undefined ? annex : { ...annex, onPaper: true };
}

/** Known people whom any text of a public paper names. */
async function namedStaff(ctx: Ctx, { paper, subject, blocks, annexes }: PaperView): Promise<string[]> {
  const { signatory, town, number, consultations } = paper;
  const bodies = consultations.filter(({ isPublic }) => isPublic).map(({ body }) => body.name);
  const texts = [signatory, town, number, ...bodies, ...blocks.map(({ text }) => text)];
  return namesIn([...texts, ...annexes.map(({ title }) => title)], await knownPeople(ctx, subject));
}

/** The agreement stays known as what it is, with its title and its words of this moment. */
async function asReleased(ctx: Ctx, view: PaperView): Promise<Released> {
  const blocks = Object.fromEntries(view.blocks.map(({ key, text }) => [key, text])) as Record<BlockKey, string>;
  const agreementTitle = view.annexes.find(({ isAgreement }) => isAgreement)?.title;
  return { blocks, annexes: view.paper.annexes, agreement: await agreementNow(ctx, view), agreementTitle };
}

export type NewResult = { readonly result: Result; readonly on: Day; readonly file: Upload | null };

/** Records what a body said, and moves the paper to where that leaves it. */
export async function recordResult(
  ctx: Ctx,
  id: string,
  consultationId: string,
  said: NewResult,
  receipt: Receipt = null,
): Promise<Outcome<PaperState, ResultRefusal | ReceiptRefusal | UploadRefusal>> {
  return inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, id);
    const consultation = paper.consultations.find(one => one.id === consultationId);
    if (!consultation) throw new NotFound('consultation');
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    const allowed = mayRecordResult(paper, consultation, { ...said, today: tx.today });
    if (!allowed.ok) return refused(...allowed.reasons);
    const file = await storeScan(tx, said.file, { organisationId: paper.organisationId, field: 'file' });
    if (!file.ok) return file;
    const db = councilDb(tx.db);
    await db
      .updateTable('consultation')
      .set({ result: said.result, resultOn: said.on, fileId: file.value })
      .where('id', '=', consultationId)
      .execute();
    const after = paper.consultations.map(one => (one === consultation ? { ...one, result: said.result } : one));
    const state = stateAfter(after, said.result);
    await db.updateTable('councilPaper').set({ state }).where('id', '=', id).execute();
    await reportPaper(tx, id);
    await noteAct(tx, paper, {
      action: 'paper.result',
      onBehalf,
      receipt,
      fields: file.value === null ? [] : ['file'],
    });
    return done(state);
  });
}
