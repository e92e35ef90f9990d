import { type Actor, hasRole } from '../../kernel/actor.ts';

/** Whom one calls a pioneer is for the offices to say; nobody names oneself. */
export function mayNamePioneers(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, 'office');
}
