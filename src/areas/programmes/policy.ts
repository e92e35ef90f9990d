import { type Actor, hasRoleIn } from '../../kernel/actor.ts';
import type { Module } from './model.ts';

/** The office of the programme writes, opens and ends its calls; so does the system for imports and timed work. */
export function mayRunProgramme(actor: Actor, officeId: string): boolean {
  return actor.kind === 'system' || hasRoleIn(actor, officeId, 'office');
}

/** What a programme has switched off exists for nobody; mails and timed work finish what they began. */
export function mayUse(actor: Actor, programme: { readonly modules: readonly Module[] }, module: Module): boolean {
  return actor.kind === 'system' || programme.modules.includes(module);
}
