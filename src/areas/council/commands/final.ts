import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { readWord } from '../../../platform/documents/read-word.ts';
import { storeUpload, type Upload, type UploadRefusal } from '../../../platform/files/upload.ts';
import { wordingOf } from '../documents/read-final.ts';
import type { CouncilPaper, FinalPart, PaperHead, Wording } from '../model.ts';
import { findFinal } from '../queries/final.ts';
import { findLink } from '../queries/links.ts';
import { type FinalRefusal, mayFile } from '../rules/final.ts';
import type { ReceiptRefusal } from '../rules/moves.ts';
import type { FinalInput } from '../schema.ts';
import { councilDb } from '../tables.ts';
import { checkReceipt, holdLinkedPaper, holdPaper, namedAtOnce, noteAct, type Receipt } from './writing.ts';

export type NewFinal = FinalInput & { readonly file: Upload | null };
type Refusal = FinalRefusal | UploadRefusal | 'final-type' | 'template-odd' | 'names-in-number';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Files the paper as the council has it. Our own text does not change; number and kind are the council's from now on. */
export async function fileFinal(
  ctx: Ctx,
  id: string,
  input: NewFinal,
  receipt: Receipt = null,
): Promise<Outcome<null, Refusal | ReceiptRefusal>> {
  return inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, id);
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    const kept = await keep(tx, paper, input);
    if (!kept.ok) return kept;
    await noteAct(tx, paper, { action: 'paper.filed', onBehalf, receipt, fields: kept.value });
    return done(null);
  });
}

/**
 * The same by whoever holds a link, without account.
 * @throws NotFound where there is no such link, or its day is over
 */
export async function fileFinalByLink(ctx: Ctx, secret: string, input: NewFinal): Promise<Outcome<null, Refusal>> {
  return inTransaction(ctx, async tx => {
    const link = await findLink(tx, secret);
    if (link.until < tx.today) throw new NotFound('link');
    const paper = await holdLinkedPaper(tx, link.paperId);
    const kept = await keep(tx, paper, input);
    if (!kept.ok) return kept;
    await noteAct(tx, paper, { action: 'paper.filed-by-link', onBehalf: false, receipt: null, fields: kept.value });
    return done(null);
  });
}

/** Answers the names of what was said. */
async function keep(tx: Ctx, paper: CouncilPaper, input: NewFinal): Promise<Outcome<string[], Refusal>> {
  const { file, number, kind, bodies, ...typed } = input;
  const earlier = await findFinal(tx, paper.id);
  const ofFile = file === null ? done({}) : readFile(file);
  if (!ofFile.ok) return ofFile;
  const wording: Wording = { ...ofFile.value, ...typedAnew(typed, file === null ? {} : (earlier?.wording ?? {})) };
  const said = { number, kind, bodies, wording, fileId: file === null ? (earlier?.fileId ?? null) : 'new' };
  const allowed = mayFile(paper.state, said);
  if (!allowed.ok) return refused(...allowed.reasons);
  const named = await namedAtOnce(tx, paper, [number]);
  if (named.length > 0)
    return refused({ code: 'names-in-number', field: 'number', values: { names: named.join(', ') } });
  const stored = await store(tx, paper, file);
  if (!stored.ok) return stored;
  const db = councilDb(tx.db);
  await db
    .insertInto('finalPaper')
    .values({
      ...{ id: tx.newId(), paperId: paper.id, number, kind, filedAt: tx.now },
      fileId: stored.value ?? earlier?.fileId ?? null,
      wording: JSON.stringify(wording),
      bodies: JSON.stringify(bodies),
      before: JSON.stringify(earlier?.before ?? headOf(paper)),
    })
    .execute();
  const leads = { ...(number === '' ? {} : { number }), ...(kind === null ? {} : { kind }) };
  if (Object.keys(leads).length > 0) {
    await db.updateTable('councilPaper').set(leads).where('id', '=', paper.id).execute();
  }
  return done([
    ...Object.keys(leads),
    ...(bodies.length > 0 ? ['bodies'] : []),
    ...(file === null ? [] : ['file']),
    ...Object.keys(wording),
  ]);
}

function headOf({ number, kind, consultations }: CouncilPaper): PaperHead {
  return { number, kind, bodies: consultations.map(({ body }) => body.name) };
}

/** What was typed counts before what stands in the file, unless it only stood in the form from the last time. */
function typedAnew(typed: Readonly<Record<Exclude<FinalPart, 'whole'>, string>>, earlier: Wording): Wording {
  return Object.fromEntries(
    Object.entries(typed).filter(([part, text]) => text !== '' && text !== earlier[part as FinalPart]),
  );
}

/** The wording in a Word file; that of a PDF is typed, if at all. */
function readFile({ bytes }: Upload): Outcome<Wording, 'template-odd'> {
  if (bytes[0] !== 0x50) return done({});
  const word = readWord(bytes);
  return word === null ? refused({ code: 'template-odd', field: 'file' }) : done(wordingOf(word));
}

async function store(
  tx: Ctx,
  paper: CouncilPaper,
  file: Upload | null,
): Promise<Outcome<string | null, UploadRefusal | 'final-type'>> {
  if (file === null) return done(null);
  const stored = await storeUpload(tx, file, {
    allowed: ['application/pdf', wordType],
    organisationId: paper.organisationId,
    field: 'file',
  });
  if (stored.ok) return stored;
  const [reason] = stored.reasons;
  return reason?.code === 'file-type' ? refused({ code: 'final-type', field: 'file' }) : stored;
}
