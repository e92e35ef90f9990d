import { Broken } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import type { Ctx } from '../../../platform/context.ts';
import { createOrganisation } from '../../organisations/commands.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { Place } from '../../places/model.ts';
import { findNamed } from '../queries/named.ts';

/** The organisation that governs each place, by place; one is brought in where there is none. */
export async function ensureOrganisations(ctx: Ctx, places: readonly Place[]): Promise<ReadonlyMap<string, string>> {
  const placeIds = places.map(({ id }) => id);
  const known = await listOrganisations(ctx, { placeIds, kinds: ['authority', 'association'] });
  const organisationOf = new Map(known.map(({ placeId, id }) => [placeId!, id]));
  for (const place of places) {
    if (organisationOf.has(place.id)) continue;
    const kind = place.level === 'region' ? 'association' : 'authority';
    const language = place.country === 'DE' ? 'de' : 'en';
    organisationOf.set(place.id, await create(ctx, { kind, name: place.name, placeId: place.id, language }));
  }
  return organisationOf;
}

/**
 * The authority that a word means: the one of a place, one with this name, or a new one without figures where the office
 * says that there is none in the register.
 */
export async function organisationNamed(
  ctx: Ctx,
  word: string,
  bringIn: boolean,
): Promise<Outcome<string, 'place-unknown' | 'place-ambiguous' | 'organisation-missing'>> {
  const field = 'organisation';
  if (word === '') return refused({ code: 'organisation-missing', field });
  const found = await findNamed(ctx, word);
  if (found.kind === 'place') return done((await ensureOrganisations(ctx, [found.place])).get(found.place.id)!);
  if (found.kind === 'organisation') return done(found.key);
  if (found.kind === 'ambiguous') {
    const { candidates } = found;
    return refused({ code: 'place-ambiguous', field, values: { word, candidates } });
  }
  if (!bringIn) return refused({ code: 'place-unknown', field, values: { word } });
  return done(await create(ctx, { kind: 'authority', name: word, placeId: null, language: ctx.language }));
}

async function create(
  ctx: Ctx,
  { language, ...input }: { kind: 'authority' | 'association'; name: string; placeId: string | null; language: string },
): Promise<string> {
  const made = await createOrganisation(ctx, {
    ...input,
    phone: '',
    email: '',
    languages: [language],
    invented: false,
  });
  if (!made.ok) throw new Broken(`no organisation for ${input.placeId ?? 'a place without key'}`);
  return made.value;
}
