import { aPaper } from '../../areas/council/fixtures.ts';
import { listOrganisations } from '../../areas/organisations/queries.ts';
import { listPartnershipsOf } from '../../areas/partnerships/queries.ts';
import { listCalls } from '../../areas/programmes/queries.ts';
import type { Ctx } from '../../platform/context.ts';

/**
 * Information paper 5-2786/16-III of Landkreis Teltow-Fläming, as it was handed down: 13 June 2016, public, before the
 * Kreistag of 27 June 2016. What the Kreistag did with it and how early it wants papers is not handed down.
 */
export async function loadPapers(ctx: Ctx): Promise<void> {
  const [district] = await listOrganisations(ctx, { placeIds: ['DE:12072'] });
  const calls = (await listCalls(ctx)).filter(({ slug }) => slug === '2016').map(({ id }) => id);
  const partnerships = district ? await listPartnershipsOf(ctx, [district.id]) : [];
  const twinning = partnerships.find(({ callId }) => calls.includes(callId));
  if (!district || !twinning) return;
  await aPaper(ctx, {
    partnershipId: twinning.id,
    organisationId: district.id,
    details: {
      number: '5-2786/16-III',
      paperOn: '2016-06-13',
      town: 'Luckenwalde',
      signatory: 'Die Landrätin',
      fit: 'Vernetzung, Multiplikatorfunktion',
      consentWhen: 'Ende Januar 2016',
    },
    sequence: [{ body: 'Kreistag', day: '2016-06-27' }],
    moves: ['co-signed', 'released', 'scheduled'],
  });
}
