import type { Role } from '../../kernel/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { createMembership, createPerson } from './commands/people.ts';
import { startSession } from './commands/sessions.ts';

/** A person with an account; her language is that of the context. Answers the id. */
export async function aPerson(
  ctx: Ctx,
  input: { readonly name?: string; readonly email?: string } = {},
): Promise<string> {
  const { name = 'Kim Beispiel', email = `${ctx.newId()}@musterland.example` } = input;
  return createPerson(asSystem(ctx), { name, email });
}

/** Gives a person a role. */
export async function aMembership(
  ctx: Ctx,
  input: { readonly personId: string; readonly organisationId: string; readonly role: Role },
): Promise<void> {
  await createMembership(asSystem(ctx), input);
}

/** Signs a person in without mail. Answers the token for the cookie `kt_session`. */
export async function signIn(ctx: Ctx, personId: string): Promise<string> {
  return startSession(ctx, { personId, replaces: null });
}

function asSystem(ctx: Ctx): Ctx {
  return { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
}
