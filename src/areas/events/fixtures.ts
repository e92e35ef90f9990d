import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { createEvent } from './commands.ts';
import type { EventFacts, ProgrammeEvent } from './model.ts';

/** An event of a programme that uses events; what is left out is not handed down. */
export async function anEvent(
  ctx: Ctx,
  event: Partial<EventFacts> & { readonly programmeId: string },
): Promise<ProgrammeEvent> {
  const made = await createEvent(ctx, {
    callId: null,
    kind: 'conference',
    title: { de: 'Konferenz', en: 'Conference' },
    theme: null,
    hostId: null,
    fromDay: null,
    toDay: null,
    town: '',
    excursion: null,
    description: null,
    state: 'held',
    source: '',
    invented: false,
    ...event,
  });
  if (!made.ok) throw new Broken(`event refused: ${made.reasons.map(({ code }) => code).join(', ')}`);
  return made.value;
}
