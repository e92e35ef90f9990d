import type { Text } from '../../kernel/text.ts';

/** A member of a confirmed pair: its place in the register, or its name where the register has none. */
export type StoryMember = { readonly placeId: string } | { readonly name: string };

/** A confirmed pair as it was handed down. `from` and `to` count members; null where nobody said who advised. */
export type StoryPair = {
  readonly round: '2015' | '2016';
  readonly members: readonly [StoryMember, StoryMember];
  /** A day or a month, where the beginning of the work is handed down. */
  readonly began?: string;
  readonly fields: readonly { readonly label: Text; readonly from: 0 | 1 | null; readonly to: 0 | 1 | null }[];
};

const at = (placeId: string): StoryMember => ({ placeId });
const advises = (de: string, en: string) => ({ label: { de, en }, from: 0, to: 1 }) as const;
const learns = (de: string, en: string) => ({ label: { de, en }, from: 1, to: 0 }) as const;
const together = (de: string, en: string) => ({ label: { de, en }, from: null, to: null }) as const;

/**
 * The ten pairs of RegioTwin that are known by name, from the programme's own publications. The other ten are not
 * handed down and are not made up; where no field is known, the list is empty.
 */
export const storyPairs: readonly StoryPair[] = [
  {
    round: '2015',
    members: [at('DE:05566'), at('DE:09184')],
    fields: [
      advises('Prozess- und Netzwerkmanagement', 'Process and network management'),
      advises('Unternehmensnetzwerke', 'Company networks'),
    ],
  },
  { round: '2015', members: [at('DE:06633028'), at('DE:150875052')], fields: [] },
  { round: '2015', members: [at('DE:06633003'), at('DE:12065136')], fields: [] },
  { round: '2015', members: [at('DE:06534'), { name: 'Leipziger Muldenland' }], began: '2015-06', fields: [] },
  {
    round: '2015',
    members: [at('DE:08437078'), at('DE:08237040')],
    fields: [
      together('LED-Straßenbeleuchtung', 'LED street lighting'),
      together('Klimaschutzmanagement', 'Climate management'),
      together('Erneuerbare Wärme', 'Renewable heat'),
    ],
  },
  {
    round: '2016',
    members: [at('DE:06531'), at('DE:12072')],
    fields: [
      advises('Energierunden in Unternehmen', 'Energy rounds in companies'),
      learns('Energiesparmodell an Schulen', 'Energy-saving model in schools'),
    ],
  },
  {
    round: '2016',
    members: [at('region:rhein-neckar'), at('region:grossraum-braunschweig')],
    fields: [advises('Regionales Energiekonzept', 'Regional energy concept')],
  },
  {
    round: '2016',
    members: [at('DE:03241'), at('region:metropole-ruhr')],
    fields: [together('Solarenergie', 'Solar energy')],
  },
  {
    round: '2016',
    members: [at('DE:073315006'), at('DE:071345002')],
    fields: [together('Elektromobilität in kleinen Gemeinden', 'Electric mobility in small municipalities')],
  },
  {
    round: '2016',
    members: [at('DE:05334008'), at('DE:073355002')],
    fields: [
      together('Erneuerbare Energien', 'Renewable energy'),
      together('Öffentlichkeitsarbeit', 'Publicity'),
      together('E-Fuhrpark', 'Electric fleet'),
    ],
  },
];
