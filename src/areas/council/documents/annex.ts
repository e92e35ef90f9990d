import { zipSync } from 'fflate';
import { Broken } from '../../../kernel/errors.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Ctx } from '../../../platform/context.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import type { AnnexFile } from '../queries/annexes.ts';
import { piecesOf } from '../rules/blocks.ts';
import type { PaperDocument } from './paper.ts';
import { de } from './words.de.ts';
import { en } from './words.en.ts';

const annexTemplate = 'src/areas/council/documents/annex.typ';

/** Whether this platform can give the annex: what was uploaded always, the agreement where it can set PDF. */
export function canGiveAnnex({ agreement }: AnnexFile): boolean {
  return agreement === null || canMakePdf();
}

/** "Anlage 1 – Kooperationsvereinbarung …", as it stands in the paper and as its file is called. */
export function annexName(language: Language, annex: { readonly number: number; readonly title: string }): string {
  return inLanguage(language, { de, en }).annex(annex);
}

/** An annex as PDF: a file as it came; the agreement set anew, with its number and the paper on every page. */
export async function annexPdf(ctx: Ctx, paper: PaperDocument, annex: AnnexFile): Promise<Uint8Array> {
  if (annex.agreement === null) {
    if (annex.fileId === null) throw new Broken('an annex without file');
    return ctx.files.read(annex.fileId);
  }
  const t = inLanguage(paper.language, { de, en });
  return makePdf(annexTemplate, paper.language, {
    title: annex.title,
    author: paper.authority,
    head: t.annexOf({ number: annex.number, paper: `${paper.kind} ${paper.number}`.trim() }),
    state: annex.agreement.isDraft ? t.draft : '',
    editions: annex.agreement.editions.map(({ language, clauses }) => ({
      language,
      clauses: clauses.map(({ title, body }, index) => ({
        heading: `§ ${index + 1} ${title}`.trim(),
        pieces: piecesOf(body),
      })),
    })),
    partiesTitle: t.parties,
    parties: annex.agreement.parties,
  });
}

/** All annexes in one archive, each under its number. */
export async function annexZip(ctx: Ctx, paper: PaperDocument, annexes: readonly AnnexFile[]): Promise<Uint8Array> {
  const entries: Record<string, [Uint8Array, { level: 0 }]> = {};
  // PDF is packed already.
  for (const annex of annexes)
    entries[fileNameOfAnnex(paper, annex)] = [await annexPdf(ctx, paper, annex), { level: 0 }];
  return zipSync(entries);
}

export function fileNameOfAnnex({ language }: PaperDocument, annex: AnnexFile): string {
  const name = annexName(language, annex)
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .trim();
  return `${name.slice(0, 120)}.pdf`;
}
