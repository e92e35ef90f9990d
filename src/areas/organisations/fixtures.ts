import { Broken } from '../../kernel/errors.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import type { Ctx } from '../../platform/context.ts';
import { createOrganisation } from './commands.ts';
import type { OrganisationInput } from './schema.ts';

/** An organisation as its own command makes it, an authority without place unless said otherwise. Answers its id. */
export async function anOrganisation(ctx: Ctx, input: Partial<OrganisationInput> = {}): Promise<string> {
  const made = await createOrganisation(asSystem(ctx), {
    kind: 'authority',
    name: 'Landkreis Musterland',
    placeId: null,
    phone: '',
    email: '',
    languages: ['de'],
    invented: false,
    ...input,
  });
  return valueOf(made);
}

function asSystem(ctx: Ctx): Ctx {
  return { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(outcome.reasons.map(({ code }) => code).join(', '));
  return outcome.value;
}
