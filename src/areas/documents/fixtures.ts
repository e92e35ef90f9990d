import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Upload } from '../../platform/files/upload.ts';
import { addDocument } from './commands/add.ts';
import type { DocumentContent } from './model.ts';

/** A document of a pair with its first version. Answers its id. */
export async function aDocument(
  ctx: Ctx,
  pair: { readonly partnershipId: string; readonly organisationId: string },
  input: Partial<DocumentContent> & { readonly file?: Upload } = {},
): Promise<string> {
  const { file = { name: 'leitfaden.pdf', bytes: new TextEncoder().encode('%PDF-1.7 Leitfaden') }, ...said } = input;
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const content = { title: 'Leitfaden', kind: 'result', audience: 'pair', keepReason: 'work', ...said } as const;
  const version = { organisationId: pair.organisationId, file, note: '' };
  const added = await addDocument(system, pair.partnershipId, content, version);
  if (!added.ok) throw new Broken(`the document was refused: ${added.reasons.map(({ code }) => code).join()}`);
  return added.value;
}
