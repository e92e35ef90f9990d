import type { Day } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { hashSecret } from '../../../platform/web/browser.ts';
import { listContactPersons } from '../../organisations/queries.ts';
import { type PaperDocument, paperDocument } from '../documents/paper.ts';
import type { AnnexView, CouncilPaper } from '../model.ts';
import { loadPaper } from '../queries.ts';
import { nextStep, type SequenceStep } from '../rules/sequence.ts';
import { councilDb } from '../tables.ts';
import { type AnnexFile, listAnnexFiles } from './annexes.ts';
import { loadPaperSubject } from './facts.ts';
import { findTemplate } from './template.ts';
import { readPaper } from './view.ts';

export type PaperLink = { readonly id: string; readonly until: Day; readonly createdAt: Date };

/** The links of a paper that still hold, latest first. The caller has shown that the actor writes for it. */
export async function listLinks(ctx: Ctx, paperId: string): Promise<PaperLink[]> {
  return councilDb(ctx.db)
    .selectFrom('paperLink')
    .select(['id', 'until', 'createdAt'])
    .where('paperId', '=', paperId)
    .where('until', '>=', ctx.today)
    .orderBy('id', 'desc')
    .execute();
}

/** A paper as whoever holds a link reads it. */
export type SharedPaper = {
  readonly paper: CouncilPaper;
  readonly document: PaperDocument;
  readonly annexes: readonly AnnexView[];
  readonly annexFiles: readonly AnnexFile[];
  readonly until: Day;
  readonly next: SequenceStep | null;
  /** The authority keeps a Word template of its own. */
  readonly hasTemplate: boolean;
};

/** Where a link leads and until when it holds. @throws NotFound for no link of ours */
export async function findLink(ctx: Ctx, secret: string): Promise<{ readonly paperId: string; readonly until: Day }> {
  const link = await councilDb(ctx.db)
    .selectFrom('paperLink')
    .select(['paperId', 'until'])
    .where('secret', '=', hashSecret(secret))
    .executeTakeFirst();
  if (!link) throw new NotFound('link');
  return link;
}

/** The paper behind a link, or null where the link has ended. Reading it changes nothing. @throws NotFound for no link of ours */
export async function findSharedPaper(ctx: Ctx, secret: string): Promise<SharedPaper | null> {
  const link = await findLink(ctx, secret);
  if (link.until < ctx.today) return null;
  const paper = await loadPaper(ctx, link.paperId);
  const subject = await loadPaperSubject(ctx, paper.partnershipId, paper.organisationId);
  const view = await readPaper(ctx, paper, subject);
  const contacts = await listContactPersons(ctx, [paper.organisationId]);
  const document = paperDocument(view, { kind: 'own', contacts });
  const annexFiles = await listAnnexFiles(ctx, view, 'own');
  const hasTemplate = (await findTemplate(ctx, paper.organisationId)) !== null;
  const next = nextStep(view.steps);
  return { paper, document, annexes: view.annexes, annexFiles, until: link.until, next, hasTemplate };
}
