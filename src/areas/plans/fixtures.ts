import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { createEntry } from './commands/entries.ts';
import type { EntryContent } from './model.ts';

/** An entry of a plan, made by the first member or whoever does it. Answers its id. */
export async function anEntry(
  ctx: Ctx,
  pair: { readonly partnershipId: string; readonly memberIds: readonly string[] },
  content: Partial<EntryContent> = {},
): Promise<string> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const whole: EntryContent = {
    ...{ kind: 'task', parentId: null, title: 'Erste Energierunde einladen', note: '', organisationId: null },
    ...{ responsible: '', startsOn: null, dueOn: null, state: 'open' },
    ...content,
  };
  const acting = { organisationId: whole.organisationId ?? pair.memberIds[0]!, received: null };
  const made = await createEntry(system, pair.partnershipId, whole, acting);
  if (!made.ok) throw new Broken(`the entry was refused: ${made.reasons.map(({ code }) => code).join()}`);
  return made.value;
}
