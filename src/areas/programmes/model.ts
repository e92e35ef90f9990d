import type { RoundRules } from '../../algorithms/round/rules.ts';
import { foldSpelling, slug, withoutBrackets } from '../../kernel/spelling.ts';
import type { Text } from '../../kernel/text.ts';
import type { Words } from './model/words.ts';

/** A field of climate action in which places learn from each other. `id` is what files and records say. */
export type FieldOfAction = {
  readonly id: string;
  readonly label: Text;
  /** Other words for it in either language; spelling is folded when they are compared. */
  readonly synonyms: readonly string[];
};

/** The fields of a programme. A new edition is a new taxonomy; records keep the one they were made with. */
export type Taxonomy = { readonly id: string; readonly fields: readonly FieldOfAction[] };

/** The six fields of RegioTwin, in the order of its texts. */
export const regioTwinTaxonomy: Taxonomy = {
  id: 'regiotwin-2016',
  fields: [
    {
      id: 'efficiency',
      label: { de: 'Energieeffizienz', en: 'Energy efficiency' },
      synonyms: [
        'Effizienz, Energie-Effizienz, Energieeinsparung, Energiesparen, Energie sparen, Gebäude, Gebäudeeffizienz, Gebäudesanierung',
        'energetische Sanierung, Energiemanagement, Gebäude und Energieeffizienz, Energieeffizienz in Gebäuden',
        'energy saving, energy savings, buildings, building, building efficiency, retrofit, energy management',
        'energy efficiency in buildings',
      ].flatMap(words => words.split(', ')),
    },
    {
      id: 'mobility',
      label: { de: 'Mobilität', en: 'Mobility' },
      synonyms: [
        'Verkehr, Verkehrswende, Mobilität und Verkehr, Verkehr und Mobilität, Elektromobilität, E-Mobilität, Radverkehr, ÖPNV',
        'nachhaltige Mobilität, klimafreundliche Mobilität, Mobilitätswende',
        'transport, transportation, traffic, mobility and transport, transport and mobility, e-mobility, electromobility',
        'electric mobility, sustainable mobility, cycling, public transport',
      ].flatMap(words => words.split(', ')),
    },
    {
      id: 'renewables',
      label: { de: 'Erneuerbare Energien', en: 'Renewable energy' },
      synonyms: [
        'Erneuerbare, erneuerbare Energie, EE, regenerative Energien, regenerative Energie, Regenerative, Ökostrom',
        'Solarenergie, Windenergie, Photovoltaik',
        'renewable, renewable energies, renewable energy sources, RES, green energy, solar energy, wind energy',
      ].flatMap(words => words.split(', ')),
    },
    {
      id: 'organisation',
      label: { de: 'Organisation und Management', en: 'Organisation and management' },
      synonyms: [
        'Organisation, Management, Klimaschutzmanagement, Klimaschutz-Management, interne Organisation, Verwaltung',
        'Verwaltungsorganisation, Prozesse, Organisation und Prozesse, Netzwerkmanagement',
        'organization, organization and management, organisations, organizations, internal organisation',
        'internal organization, climate management, climate action management, administration, governance',
      ].flatMap(words => words.split(', ')),
    },
    {
      id: 'consumption',
      label: { de: 'Konsum und Lebensstile', en: 'Consumption and lifestyles' },
      synonyms: [
        'Konsum, Lebensstil, Lebensstile, Konsum und Lebensstil, Konsum Lebensstile, Konsumverhalten, nachhaltiger Konsum',
        'klimafreundlicher Konsum, Verbraucher',
        'consumption, lifestyle, lifestyles, consumption and lifestyle, consumption lifestyles, sustainable consumption, consumers',
      ].flatMap(words => words.split(', ')),
    },
    {
      id: 'industry',
      label: { de: 'Industrie und Gewerbe', en: 'Industry and business' },
      synonyms: [
        'Industrie, Industrien, Gewerbe, Wirtschaft, Unternehmen, Betriebe, Firmen, Gewerbe und Industrie, Wirtschaft und Industrie',
        'Industrie Gewerbe, Industrie und Wirtschaft, Wirtschaft und Gewerbe, Gewerbe Handel Dienstleistungen, GHD',
        'Industrie Gewerbe Handel, Unternehmen und Gewerbe',
        'industries, business, businesses, company, companies, enterprise, enterprises, trade, commerce, economy',
        'industry and commerce, industry and trade, trade and industry, industry and companies',
      ].flatMap(words => words.split(', ')),
    },
  ],
};

/**
 * The field that a person means: its id, label or a synonym in either language, however spelled;
 * a leading `Handlungsfeld` or `field of action`, words in brackets, `und`, `and`, `&` do not count.
 */
export function findFieldOfAction(text: string, taxonomy: Taxonomy = regioTwinTaxonomy): FieldOfAction | null {
  const wanted = compared(text);
  if (wanted === '') return null;
  return (
    taxonomy.fields.find(field =>
      [field.id, field.label.de, field.label.en, ...field.synonyms].some(word => compared(word) === wanted),
    ) ?? null
  );
}

/** A field that the taxonomy does not know: a field of its own under the words that were typed; null for no word. */
export function fieldOfItsOwn(text: string): FieldOfAction | null {
  const label = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const id = slug(label);
  return id === '' ? null : { id, label: { de: label, en: label }, synonyms: [] };
}

function compared(text: string): string {
  return foldSpelling(
    withoutBrackets(text)
      .replace(/^\s*(handlungsfeld|themenfeld|field of action|field)\b[\s:–-]*/iu, '')
      .replace(/[\s/+&,-](und|and|u\.|\s)*[\s/+&,]/giu, ' '),
  );
}

export type Format = 'region' | 'measure' | 'network';

/** Parts of the product that a programme switches on; what is off appears in no menu. */
export const modules = ['applications', 'matching', 'partnerships', 'events', 'funding', 'networks', 'ideas'] as const;
export type Module = (typeof modules)[number];

/** What a part is called on screen. */
export const moduleNames: Readonly<Record<Module, Text>> = {
  applications: { de: 'Interessensbekundungen', en: 'Expressions of interest' },
  matching: { de: 'Zuordnung', en: 'Matching' },
  partnerships: { de: 'Twinning-Paare', en: 'Twinning pairs' },
  events: { de: 'Veranstaltungen', en: 'Events' },
  funding: { de: 'Mittel', en: 'Funds' },
  networks: {
    de: 'Städtepartnerschaften und Projekte mehrerer Städte',
    en: 'Town twinnings and projects of several towns',
  },
  ideas: { de: 'Ideen aus der Bürgerschaft', en: 'Ideas of citizens' },
};

export const callStates = ['draft', 'open', 'closed', 'evaluated', 'awarded', 'archived', 'cancelled'] as const;
export type CallState = (typeof callStates)[number];

/** Who may move a call from one state to another. Nothing moves otherwise; an extension keeps the state. */
export const callMoves: readonly {
  readonly from: CallState;
  readonly to: CallState;
  readonly by: 'office' | 'clock';
}[] = [
  { from: 'draft', to: 'open', by: 'office' },
  { from: 'open', to: 'closed', by: 'clock' },
  { from: 'open', to: 'cancelled', by: 'office' },
  { from: 'closed', to: 'evaluated', by: 'office' },
  { from: 'evaluated', to: 'awarded', by: 'office' },
  { from: 'awarded', to: 'archived', by: 'office' },
];

/** How pairs of the round are found; frozen with the terms. */
export type CallRules = RoundRules & { readonly edition: string; readonly mode: 'open' | 'two-sided' };

/** What a call promises and asks. Frozen and hashed when it opens; then changed only by a new version with reason. */
export type CallTerms = {
  /** IANA name; the deadline day ends at midnight there. */
  readonly timeZone: string;
  readonly about: Text;
  /** Who may take part. */
  readonly who: Text;
  /** Places in the round: 20 places are 10 pairs. */
  readonly places: number;
  /** Ids of fields of action in the programme's taxonomy. */
  readonly fields: readonly string[];
  readonly funding: {
    /** Percent of eligible costs. */
    readonly ratePercent: number;
    readonly capCents: number;
    readonly eligible: Text;
    /** Who pays whom. */
    readonly payment: Text;
    readonly creditLine: Text;
    readonly source: string;
  };
  readonly workload: { readonly hoursPerMonth: number; readonly trips: number; readonly decisions: Text };
  /** Why take part, by role, with something that really happened beside it. */
  readonly benefits: {
    readonly advising: readonly Text[];
    readonly adopting: readonly Text[];
    readonly examples: { readonly advising: Text; readonly adopting: Text };
  };
  /** Days that members have to consent to a proposal. */
  readonly consentDays: number;
  readonly rules: CallRules;
};

export type Programme = {
  readonly id: string;
  readonly slug: string;
  readonly name: Text;
  readonly format: Format;
  readonly modules: readonly Module[];
  /** Words of this programme in place of the ordinary ones. */
  readonly terms: Words;
  readonly taxonomy: Taxonomy;
  /** The organisation that runs it. */
  readonly officeId: string;
};

export type Call = {
  readonly id: string;
  readonly programmeId: string;
  readonly slug: string;
  readonly name: Text;
  /** As stored; whether the deadline has passed meanwhile is told by `stateAt`. */
  readonly state: CallState;
  readonly terms: CallTerms;
  readonly version: number;
  /** SHA-256 over the frozen terms; null while a draft. */
  readonly hash: string | null;
  readonly opensAt: Date;
  /** The first moment at which it is too late. */
  readonly deadlineAt: Date;
};
