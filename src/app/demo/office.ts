import { anOrganisation } from '../../areas/organisations/fixtures.ts';
import { aMembership, aPerson } from '../../areas/identity/fixtures.ts';
import { aProgramme } from '../../areas/programmes/fixtures.ts';
import type { Programme } from '../../areas/programmes/model.ts';
import type { Ctx } from '../../platform/context.ts';

export type DemoOffice = { readonly officeId: string; readonly programme: Programme };

/** Everyone whom a visitor may play has an address of this domain, which no mail can reach. */
export const demoDomain = 'vorfuehrung.example';

/** What this programme uses; town twinnings are none of its business. */
const modules = ['applications', 'matching', 'partnerships', 'events', 'funding', 'ideas'] as const;

/** The programme office with its programme. Its people are made up. */
export async function loadOffice(ctx: Ctx): Promise<DemoOffice> {
  const officeId = await anOrganisation(ctx, {
    kind: 'office',
    name: 'Programmbüro Regionen-Twinning',
    phone: '0123 456 78-0',
    email: `buero@${demoDomain}`,
    languages: ['de', 'en'],
    invented: true,
  });
  const personId = await aPerson(ctx, { name: 'Programmbüro (Vorführung)', email: `buero@${demoDomain}` });
  await aMembership(ctx, { personId, organisationId: officeId, role: 'office' });
  return { officeId, programme: await aProgramme(ctx, { officeId, modules }) };
}
