import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { fillControls } from '../../../platform/documents/fill-controls.ts';
import { storeUpload, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import type { ReceiptRefusal } from '../rules/moves.ts';
import { councilDb } from '../tables.ts';
import { checkReceipt, holdPaper, noteAct, type Receipt } from './writing.ts';

export type TemplateRefusal = 'template-missing' | 'template-odd' | 'template-without-fields' | 'template-type';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Keeps the Word template of an authority, in place of the one before. `names` are the fields that papers can fill; a
 * template has at least one of them.
 */
export async function saveTemplate(
  ctx: Ctx,
  paperId: string,
  input: { readonly file: Upload | null; readonly names: readonly string[] },
  receipt: Receipt = null,
): Promise<Outcome<null, TemplateRefusal | ReceiptRefusal | UploadRefusal>> {
  return inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, paperId);
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    if (input.file === null) return refused({ code: 'template-missing', field: 'file' });
    const stored = await storeUpload(tx, input.file, {
      allowed: [wordType],
      organisationId: paper.organisationId,
      field: 'file',
    });
    if (!stored.ok) {
      // What is no Word file is told so; the other reasons are about size.
      const [reason] = stored.reasons;
      return reason?.code === 'file-type' ? refused({ code: 'template-type', field: 'file' }) : stored;
    }
    const read = fillControls(input.file.bytes, new Map());
    if (read === null) return refused({ code: 'template-odd', field: 'file' });
    if (!read.tags.some(tag => input.names.includes(tag))) {
      return refused({ code: 'template-without-fields', field: 'file' });
    }
    const kept = { organisationId: paper.organisationId, fileId: stored.value, at: tx.now };
    await councilDb(tx.db)
      .insertInto('paperTemplate')
      .values(kept)
      .onConflict(conflict => conflict.column('organisationId').doUpdateSet(kept))
      .execute();
    await noteAct(tx, paper, { action: 'template.saved', onBehalf, receipt });
    return done(null);
  });
}
