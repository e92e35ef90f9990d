import { Broken } from '../../../kernel/errors.ts';
import { foldSpelling } from '../../../kernel/spelling.ts';
import type { Ctx } from '../../../platform/context.ts';
import { createOrganisation } from '../commands.ts';
import type { OrganisationKind } from '../model.ts';
import { listOrganisations } from '../queries.ts';

/**
 * The organisation of this kind with this name, however spelled; one without place is brought in where there is none.
 * Answers its id. @throws Forbidden for whoever may not bring one in
 */
export async function organisationByName(ctx: Ctx, kind: OrganisationKind, name: string): Promise<string> {
  const wanted = foldSpelling(name);
  const known = (await listOrganisations(ctx, { kinds: [kind] })).find(one => foldSpelling(one.name) === wanted);
  if (known) return known.id;
  const input = { kind, name, placeId: null, phone: '', email: '', languages: [ctx.language], invented: false };
  const made = await createOrganisation(ctx, input);
  if (!made.ok) throw new Broken(`no ${kind} of this name: ${made.reasons.map(({ code }) => code).join(', ')}`);
  return made.value;
}
