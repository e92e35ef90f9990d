import { anEvent } from '../../areas/events/fixtures.ts';
import { aFunding } from '../../areas/funding/fixtures.ts';
import { aMembership, aPerson } from '../../areas/identity/fixtures.ts';
import { aProject, aTownTwinning } from '../../areas/networks/fixtures.ts';
import { anOrganisation } from '../../areas/organisations/fixtures.ts';
import { aProgramme } from '../../areas/programmes/fixtures.ts';
import type { FieldOfAction, Programme } from '../../areas/programmes/model.ts';
import { day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { demoDomain } from './office.ts';

const page = 'Projektseite der KlimaPartnerschaft';
const slides = 'Vortrag „Projekt-, Themen- und Ringpartnerschaften“, Tag der Städtepartnerschaften';

/** The five themes of the project, in the order of its slides. */
const themes: readonly FieldOfAction[] = [
  {
    id: 'efficiency',
    label: { de: 'Energieeffizienz und Ressourcenschutz', en: 'Energy efficiency and protection of resources' },
  },
  {
    id: 'supply',
    label: { de: 'Ver- und Entsorgung (Wasser, Abfall)', en: 'Supply and disposal (water, waste)' },
  },
  { id: 'transport', label: { de: 'Verkehr und Tourismus', en: 'Transport and tourism' } },
  { id: 'renewables', label: { de: 'Erneuerbare Energien', en: 'Renewable energy' } },
  {
    id: 'planning',
    label: {
      de: 'Stadtplanung, Flächenmanagement und Bürgerbeteiligung',
      en: 'Urban planning, land management and participation of citizens',
    },
  },
].map(theme => ({ ...theme, synonyms: [] }));

/** The members in the order in which the project names them, and where the register has them. */
const towns = [
  { name: 'Bernburg', placeId: 'DE:15089030', languages: ['de'] },
  { name: 'Borne', placeId: 'NL:GM0147', languages: ['nl', 'en'] },
  { name: 'Leiria', placeId: 'PT:leiria', languages: ['pt', 'en'] },
  { name: 'Rheine', placeId: 'DE:05566076', languages: ['de'] },
  { name: 'Trakai', placeId: 'LT:trakai', languages: ['lt', 'en'] },
] as const;

/** Who is twinned with whom, as Wikidata had it in 2016. Since when and why is not handed down. */
const twinnings = [
  ['Rheine', 'Bernburg'],
  ['Rheine', 'Borne'],
  ['Rheine', 'Leiria'],
  ['Rheine', 'Trakai'],
  ['Borne', 'Trakai'],
  ['Bernburg', 'Trakai'],
] as const;

/**
 * The Climate Partnership of 2012 to 2014 with its programme, its coordination, which may be played, its towns and
 * their old bonds. Which town held which theme on which day is not handed down and not made up.
 */
export async function loadClimatePartnership(ctx: Ctx): Promise<void> {
  const programme = await loadProgramme(ctx);
  const organisations = new Map<string, string>();
  for (const { name, placeId, languages } of towns) {
    organisations.set(name, await anOrganisation(ctx, { name, placeId, languages: [...languages] }));
  }
  const idOf = (town: string): string => organisations.get(town)!;
  const eventIds = await loadEvents(ctx, programme.id);
  const applicantId = await anOrganisation(ctx, { kind: 'office', name: 'TAT International GmbH' });
  await aProject(ctx, {
    programmeId: programme.id,
    slug: 'klimapartnerschaft',
    name: { de: 'KlimaPartnerschaft', en: 'Climate Partnership' },
    motto: { de: 'Städtepartner übernehmen Klimaverantwortung', en: 'Twin towns take responsibility for the climate' },
    kind: 'large',
    fromDay: day('2012-07-01'),
    toDay: day('2014-06-30'),
    coordinationId: programme.officeId,
    address: 'Hovesaatstr. 6\n48432 Rheine',
    applicantId,
    source: page,
    memberIds: towns.map(({ name }) => idOf(name)),
    themes: themes.map(({ label }, index) => ({ label, hostId: null, eventId: eventIds[index]! })),
  });
  await loadMoney(
    ctx,
    programme.id,
    towns.map(({ name }) => idOf(name)),
  );
  for (const [first, second] of twinnings) {
    await aTownTwinning(ctx, { firstId: idOf(first), secondId: idOf(second), source: 'Wikidata, Stand 2016' });
  }
}

/** The programme and its office: the coordination, whose e-mail address is not handed down. */
async function loadProgramme(ctx: Ctx): Promise<Programme> {
  const officeId = await anOrganisation(ctx, {
    kind: 'office',
    name: 'TAT Technik Arbeit Transfer gGmbH',
    phone: '(05971) 990-101',
    languages: ['de', 'en'],
  });
  const personId = await aPerson(ctx, {
    name: 'Koordination KlimaPartnerschaft (Vorführung)',
    email: `klimapartnerschaft@${demoDomain}`,
  });
  await aMembership(ctx, { personId, organisationId: officeId, role: 'office' });
  return aProgramme(ctx, {
    officeId,
    slug: 'klimapartnerschaft',
    name: { de: 'KlimaPartnerschaft', en: 'Climate Partnership' },
    format: 'network',
    modules: ['events', 'funding', 'networks', 'ideas'],
    taxonomy: { id: 'klimapartnerschaft-2012', fields: themes },
  });
}

/** The workshop that prepared it, then one conference for each theme. Answers the ids of the conferences. */
async function loadEvents(ctx: Ctx, programmeId: string): Promise<string[]> {
  await anEvent(ctx, {
    programmeId,
    kind: 'workshop',
    title: { de: 'Vorbereitender Workshop', en: 'Preparatory workshop' },
    fromDay: day('2011-10-20'),
    toDay: day('2011-10-21'),
    town: 'Rheine',
    description: {
      de: 'Verständigung über Ziele, Themen, Aktivitäten, Kosten, Zeitplan und Verantwortlichkeiten, nach einer Umfrage zu Maßnahmen und Prioritäten.\n\nDabei waren Bürgermeister oder ihre Stellvertreter, Fachleute aus den Verwaltungen und die Partnerschaftskomitees.',
      en: 'Agreement on aims, themes, activities, costs, time plan and responsibilities, after a survey of measures and priorities.\n\nMayors or their deputies, experts of the administrations and the twinning committees took part.',
    },
    source: slides,
  });
  const goodExamples: Text = { de: 'Gute Beispiele vor Ort', en: 'Good examples on site' };
  const ids = [];
  for (const { label } of themes) {
    const title = { de: `Konferenz: ${label.de}`, en: `Conference: ${label.en}` };
    ids.push((await anEvent(ctx, { programmeId, title, theme: label, excursion: goodExamples, source: page })).id);
  }
  return ids;
}

/** 142,000 EUR, about 25,000 for each town. What the rest was for is not handed down. */
async function loadMoney(ctx: Ctx, programmeId: string, memberIds: readonly string[]): Promise<void> {
  const union = await anOrganisation(ctx, { kind: 'funder', name: 'Europäische Union' });
  const ministry = await anOrganisation(ctx, {
    kind: 'funder',
    name: 'Bundesministerium für Umwelt, Naturschutz und Reaktorsicherheit',
  });
  await aFunding(ctx, programmeId, {
    totalCents: 142_000_00,
    fromDay: day('2012-07-01'),
    toDay: day('2014-06-30'),
    shareNote: { de: 'Der Eigenanteil war unterschiedlich.', en: 'Own contributions differed.' },
    source: slides,
    shares: memberIds.map(organisationId => ({ organisationId, cents: 25_000_00, approximate: true })),
    funders: [
      {
        organisationId: union,
        creditLine: {
          de: 'Das Projekt wird unterstützt durch das Programm „Europa für Bürgerinnen und Bürger“ der Europäischen Union.',
          en: 'The project is supported by the programme “Europe for Citizens” of the European Union.',
        },
      },
      {
        organisationId: ministry,
        creditLine: {
          de: 'Gefördert durch das Bundesministerium für Umwelt, Naturschutz und Reaktorsicherheit aufgrund eines Beschlusses des Deutschen Bundestages.',
          en: 'Funded by the Federal Ministry for the Environment, Nature Conservation and Nuclear Safety on the basis of a decision of the German Bundestag.',
        },
      },
    ],
  });
}
