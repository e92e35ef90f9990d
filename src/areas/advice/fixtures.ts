import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { type NoteContent, recordNote } from './commands.ts';

/** A call with the first member today, unless said otherwise. Answers the id of the note. */
export async function aNote(
  ctx: Ctx,
  pair: { readonly partnershipId: string; readonly memberIds: readonly string[] },
  content: Partial<NoteContent> = {},
): Promise<string> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const noted = await recordNote(system, pair.partnershipId, {
    ...{ kind: 'call', organisationId: pair.memberIds[0]!, day: ctx.today, text: 'Der Leitfaden ist angekommen.' },
    ...content,
  });
  if (!noted.ok) throw new Broken(`the note was refused: ${noted.reasons.map(({ code }) => code).join()}`);
  return noted.value;
}
