import { anEvent } from '../../areas/events/fixtures.ts';
import { aFunding } from '../../areas/funding/fixtures.ts';
import { anOrganisation } from '../../areas/organisations/fixtures.ts';
import { listCalls } from '../../areas/programmes/queries.ts';
import { addDays, day } from '../../kernel/day.ts';
import type { Ctx } from '../../platform/context.ts';
import type { DemoOffice } from './office.ts';

/** Money and events of RegioTwin as far as they are handed down, and one made-up date that lies ahead. */
export async function loadRegioTwin(ctx: Ctx, { programme }: DemoOffice): Promise<void> {
  const calls = await listCalls(ctx);
  const idOf = (slug: string): string | null => calls.find(call => call.slug === slug)?.id ?? null;
  const source = 'Veröffentlichungen des Programms RegioTwin';
  await anEvent(ctx, {
    programmeId: programme.id,
    callId: idOf('2016'),
    kind: 'network-event',
    title: { de: 'Auftakt des Regionen-Twinning 2016', en: 'Kick-off of the region twinning 2016' },
    fromDay: day('2016-06-21'),
    toDay: day('2016-06-21'),
    town: 'Kassel',
    source,
  });
  await anEvent(ctx, {
    programmeId: programme.id,
    callId: idOf('2016'),
    kind: 'workshop',
    title: { de: 'Statusworkshop des Regionen-Twinning 2016', en: 'Status workshop of the region twinning 2016' },
    fromDay: day('2017-03-16'),
    toDay: day('2017-03-16'),
    town: 'Baunatal',
    source,
  });
  const year = Number(ctx.today.slice(0, 4)) + 1;
  const ahead = addDays(ctx.today, 45);
  await anEvent(ctx, {
    programmeId: programme.id,
    callId: idOf(String(year)),
    kind: 'network-event',
    title: {
      de: `Infoveranstaltung zum Regionen-Twinning ${year} (Vorführung)`,
      en: `Information event on the region twinning ${year} (demonstration)`,
    },
    description: {
      de: 'Wer mitmachen will, erfährt hier, wie das Jahr abläuft. Dieser Termin ist erfunden.',
      en: 'Whoever wants to take part learns here how the year goes. This date is made up.',
    },
    fromDay: ahead,
    toDay: ahead,
    state: 'planned',
    invented: true,
  });
  const funderId = await anOrganisation(ctx, {
    kind: 'funder',
    name: 'Bundesministerium für Umwelt, Naturschutz, Bau und Reaktorsicherheit',
  });
  // Only the months of the term are handed down; pages show whole months as months.
  await aFunding(ctx, programme.id, {
    totalCents: 641_903_00,
    fromDay: day('2014-12-01'),
    toDay: day('2017-12-31'),
    reference: '03KF0003',
    source,
    funders: [
      {
        organisationId: funderId,
        creditLine: {
          de: 'Gefördert durch das Bundesumweltministerium im Rahmen der Nationalen Klimaschutzinitiative',
          en: 'Funded by the Federal Ministry for the Environment under the National Climate Initiative',
        },
      },
    ],
  });
}
