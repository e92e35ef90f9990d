import type { Listener } from '../../platform/outbox.ts';
import { createPartnershipOf } from './commands.ts';

/** A pair to which everybody agreed becomes a partnership. */
export const listeners: readonly Listener[] = [
  {
    event: 'proposal.confirmed',
    name: 'partnerships.create',
    handle: (ctx, event) => createPartnershipOf(ctx, event.subjectId),
  },
];
