import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';

/**
 * Who takes part or runs a programme. An `authority` governs a place (Kreis, town, Verbandsgemeinde), an `association`
 * stands for a composed region. `municipality` would mean a Gemeinde only and is not used here.
 */
export const organisationKinds = ['authority', 'association', 'ngo', 'office', 'funder'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What a kind is called on screen. */
export const kindNames: Readonly<Record<OrganisationKind, Text>> = {
  authority: { de: 'Kommune', en: 'Authority' },
  association: { de: 'Regionaler Verband', en: 'Regional association' },
  ngo: { de: 'Verein oder Initiative', en: 'Association or initiative' },
  office: { de: 'Programmbüro', en: 'Programme office' },
  funder: { de: 'Fördermittelgeber', en: 'Funder' },
};

export type Organisation = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Its part of an address, made from the name once: `landkreis-giessen`. */
  readonly slug: string;
  /** The place that it governs, or null. */
  readonly placeId: string | null;
  readonly phone: string;
  readonly email: string;
  readonly languages: readonly string[];
  /** Made up for the demo; every page says so. */
  readonly invented: boolean;
  /** Begins with `https://` or `http://`; '' where none is named. */
  readonly website: string;
  /** What it says about itself; one of the two languages may be ''. */
  readonly about: Text | null;
  /** Whether its profile is public. */
  readonly published: boolean;
};

/** By which way an organisation tells the office what the office records for it. */
export const channels = ['phone', 'mail', 'letter', 'in-person'] as const;
export type Channel = (typeof channels)[number];

/** What a way is called on screen. */
export const channelNames: Readonly<Record<Channel, Text>> = {
  phone: { de: 'Telefon', en: 'telephone' },
  mail: { de: 'E-Mail', en: 'e-mail' },
  letter: { de: 'Brief', en: 'letter' },
  'in-person': { de: 'persönlich', en: 'in person' },
};

/** How something came that the office recorded on behalf; `fileId` is the letter or note if there is one. */
export type Receipt = {
  readonly id: string;
  readonly receivedOn: Day;
  readonly channel: Channel;
  readonly fileId: string | null;
};

export type ContactPerson = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly phone: string;
};
