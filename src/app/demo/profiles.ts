import { addMembership, addTarget } from '../../areas/measures/commands.ts';
import { addAchievement } from '../../areas/measures/commands/achievements.ts';
import { changeProfile } from '../../areas/organisations/commands.ts';
import type { Organisation } from '../../areas/organisations/model.ts';
import { listOrganisations } from '../../areas/organisations/queries.ts';
import { listPartnershipsOf } from '../../areas/partnerships/queries.ts';
import { findProgramme } from '../../areas/programmes/queries.ts';
import { listProjects } from '../../areas/networks/queries.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Text } from '../../kernel/text.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import type { Ctx } from '../../platform/context.ts';

const paper = 'Landkreis Teltow-Fläming, Informationsvorlage 5-2786/16-III';
const slides = 'Vortrag „Projekt-, Themen- und Ringpartnerschaften“, Tag der Städtepartnerschaften';
const pairs = 'Veröffentlichungen von RegioTwin über die Paare';

/** What advisers of the pairs passed on. In which of the six fields it counts is our reading. */
const pioneers: readonly {
  readonly placeId: string;
  readonly fieldId: string;
  readonly title: Text;
}[] = [
  {
    placeId: 'DE:06531',
    fieldId: 'industry',
    title: { de: 'Energierunden in Unternehmen', en: 'Energy rounds in companies' },
  },
  {
    placeId: 'DE:12072',
    fieldId: 'efficiency',
    title: { de: 'Energiesparmodell an Schulen', en: 'Energy-saving model in schools' },
  },
  {
    placeId: 'DE:05566',
    fieldId: 'organisation',
    title: { de: 'Prozess- und Netzwerkmanagement', en: 'Process and network management' },
  },
  {
    placeId: 'DE:05566',
    fieldId: 'industry',
    title: { de: 'Unternehmensnetzwerke', en: 'Company networks' },
  },
  {
    placeId: 'region:rhein-neckar',
    fieldId: 'organisation',
    title: { de: 'Regionales Energiekonzept', en: 'Regional energy concept' },
  },
];

/** What two of them say of themselves, as it was handed down. The others say nothing. */
const about: Readonly<Record<string, Text>> = {
  'DE:12072': {
    de: 'Der Landkreis hat ein Leitbild und ein Klimaschutzprogramm. Vernetzung und Wirken als Multiplikator gehören dazu.',
    en: 'The district has guiding principles and a climate protection programme. Networking and passing things on are part of it.',
  },
  'DE:05566076': {
    de: 'Die Stadt bewarb sich als Klimakommune NRW. Das war der Anlass für die KlimaPartnerschaft mit ihren Partnerstädten.',
    en: 'The town applied to become a climate municipality of North Rhine-Westphalia. This was the occasion for the Climate Partnership with its twin towns.',
  },
};

/**
 * The public profiles of the ten pairs and of the five towns: only what was handed down. Nothing more is known, so the
 * pages say "not stated".
 */
export async function loadProfiles(ctx: Ctx): Promise<void> {
  const all = await listOrganisations(ctx);
  const members = await memberIds(ctx, all);
  const known = new Map(all.filter(({ id }) => members.has(id)).map(one => [one.placeId ?? one.name, one]));
  for (const [place, { id, phone, email, website }] of known) {
    await changeProfile(ctx, id, { phone, email, website, about: about[place] ?? null, published: true });
  }
  for (const { placeId, ...achievement } of pioneers) {
    const { id } = known.get(placeId)!;
    must(
      await addAchievement(ctx, id, {
        ...achievement,
        text: { de: '', en: '' },
        year: null,
        source: pairs,
        pioneer: true,
      }),
    );
  }
  must(await addMembership(ctx, known.get('DE:12072')!.id, { network: 'ee100', since: null, source: paper }));
  await loadTarget(ctx);
}

/** Everybody in a confirmed pair or in a project. */
async function memberIds(ctx: Ctx, all: readonly Organisation[]): Promise<ReadonlySet<string>> {
  const partnerships = await listPartnershipsOf(
    ctx,
    all.map(({ id }) => id),
  );
  const together = [...partnerships, ...(await listProjects(ctx))];
  return new Set(together.flatMap(({ members }) => members.map(({ organisationId }) => organisationId)));
}

/** The aim of the European Union that the Climate Partnership made its own; counted from when, nobody says. */
async function loadTarget(ctx: Ctx): Promise<void> {
  const programme = await findProgramme(ctx, 'klimapartnerschaft');
  if (programme === null) throw new Broken('the demo has no Climate Partnership');
  const target = {
    percent: 20,
    baseYear: null,
    targetYear: 2020,
    statement: {
      de: 'Die CO₂-Emissionen in der EU sinken bis 2020 um 20 %.',
      en: 'CO₂ emissions in the EU fall by 20% by 2020.',
    },
    source: slides,
  };
  must(await addTarget(ctx, { kind: 'programme', id: programme.id }, target));
}

function must(outcome: Outcome<string>): void {
  if (!outcome.ok) throw new Broken(`demo profile refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
}
