import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { storeUpload, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import { fingerprint } from '../../programmes/queries/frozen.ts';
import type { Annex, CouncilPaper } from '../model.ts';
import { type EditRefusal, mayEdit, type ReceiptRefusal } from '../rules/moves.ts';
import { councilDb } from '../tables.ts';
import { checkReceipt, holdPaper, noteAct, type Receipt } from './writing.ts';

export type AnnexRefusal =
  EditRefusal | ReceiptRefusal | UploadRefusal | 'annex-type' | 'annex-title' | 'annex-none' | 'changed-meanwhile';

/** What a form of the annexes was made from: a file is chosen for a place among them. */
export function seenOfAnnexes({ annexes }: Pick<CouncilPaper, 'annexes'>): string {
  return fingerprint(annexes);
}

export type AnnexUploads = {
  /** Files for annexes that the paper has, by their place among all of them. */
  readonly files: readonly { readonly place: number; readonly file: Upload }[];
  readonly added: { readonly title: string; readonly isPublic: boolean; readonly file: Upload } | null;
  /** `seenOfAnnexes` of what the form showed. */
  readonly seen: string;
};

/** Puts PDFs to the annexes of a draft, and one more annex with its PDF. */
export async function saveAnnexFiles(
  ctx: Ctx,
  id: string,
  { files, added, seen }: AnnexUploads,
  receipt: Receipt = null,
): Promise<Outcome<null, AnnexRefusal>> {
  return inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, id);
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    const allowed = mayEdit(paper.state);
    if (!allowed.ok) return refused(...allowed.reasons);
    if (seenOfAnnexes(paper) !== seen) return refused({ code: 'changed-meanwhile' });
    if (files.length === 0 && added === null) return refused({ code: 'annex-none', field: 'added' });
    if (added !== null && added.title === '') return refused({ code: 'annex-title', field: 'title' });
    const annexes: Annex[] = [...paper.annexes];
    const store = (file: Upload, field: string) => storePdf(tx, file, { organisationId: paper.organisationId, field });
    for (const { place, file } of files) {
      const annex = annexes[place];
      // The agreement is bound in by itself.
      if (!annex || annex.title === '') continue;
      const stored = await store(file, `file.${place}`);
      if (!stored.ok) return stored;
      annexes[place] = { ...annex, fileId: stored.value };
    }
    if (added !== null) {
      const stored = await store(added.file, 'added');
      if (!stored.ok) return stored;
      annexes.push({ title: added.title, isPublic: added.isPublic, fileId: stored.value });
    }
    await councilDb(tx.db)
      .updateTable('councilPaper')
      .set({ annexes: JSON.stringify(annexes) })
      .where('id', '=', id)
      .execute();
    await noteAct(tx, paper, { action: 'paper.annexes', onBehalf, receipt });
    return done(null);
  });
}

async function storePdf(
  tx: Ctx,
  file: Upload,
  options: { readonly organisationId: string; readonly field: string },
): Promise<Outcome<string, UploadRefusal | 'annex-type'>> {
  const stored = await storeUpload(tx, file, { ...options, allowed: ['application/pdf'] });
  if (stored.ok) return stored;
  const [reason] = stored.reasons;
  return reason?.code === 'file-type' ? refused({ code: 'annex-type', field: options.field }) : stored;
}
