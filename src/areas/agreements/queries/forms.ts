import type { Day } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import { listPlacesById } from '../../places/queries.ts';
import type { SignatureRule } from '../model/signatures.ts';
import { ruleFor } from '../rules.ts';
import { listSignatureRules } from './library.ts';

/** What a rule about signatures says: the forms, and where that stands. */
export type AllowedForms = Pick<SignatureRule, 'forms' | 'source'>;

/** Without any rule there is paper. */
const paper: AllowedForms = { forms: ['written'], source: '' };

/** In which forms each of these parties may sign on a day. */
export async function formsFor(
  ctx: Ctx,
  organisationIds: readonly string[],
  on: Day,
): Promise<ReadonlyMap<string, AllowedForms>> {
  const rules = await listSignatureRules(ctx);
  const organisations = await listOrganisations(ctx, { ids: organisationIds });
  const places = await listPlacesById(
    ctx,
    organisations.flatMap(({ placeId }) => placeId ?? []),
  );
  const landOf = new Map(places.map(({ id, land }) => [id, land]));
  return new Map(
    organisations.map(({ id, placeId }) => {
      const land = landOf.get(placeId ?? '') ?? null;
      return [id, ruleFor(rules, { organisationId: id, land }, on) ?? paper];
    }),
  );
}
