import type { Day } from '../../../kernel/day.ts';
import type { Text } from '../../../kernel/text.ts';
import { type OfficeDuty, officeDuties, type PartnerDuty, partnerDuties } from '../../programmes/model/duties.ts';
import type { Received } from '../model.ts';

/** Whose duty it is. */
export type DutySide = 'office' | 'partners';

/** A duty from the agreement: what is owed, in the words of a contract. */
export type Duty = { readonly key: string; readonly side: DutySide; readonly text: Text };

/** The duties of the office in the words of a contract. */
const ofOffice: Readonly<Record<OfficeDuty, Text>> = {
  transfer: {
    de: 'Vernetzung und Wissenstransfer zwischen allen Beteiligten des Programms',
    en: 'networking and the transfer of knowledge among all who take part in the programme',
  },
  talks: {
    de: 'Strategiegespräche und Unterstützung bei der Umsetzung konkreter Maßnahmen vor Ort',
    en: 'strategy talks and support in carrying out measures on site',
  },
  contacts: {
    de: 'Vermittlung von Kontakten zu Vorbildregionen, Beraterinnen und Beratern, Vortragenden und Akteuren',
    en: 'contacts to model regions, advisers, speakers and others who are active in climate protection',
  },
  publicity: {
    de: 'Unterstützung bei der Öffentlichkeitsarbeit',
    en: 'support with publicity',
  },
  workshop: { de: 'Unterstützung eines Workshops', en: 'support of one workshop' },
};

/** The duties of each partner in the words of a contract. */
const ofPartners: Readonly<Record<PartnerDuty, Text>> = {
  contact: {
    de: 'Benennung mindestens einer Ansprechpartnerin oder eines Ansprechpartners',
    en: 'naming of at least one contact person',
  },
  plan: {
    de: 'Entwicklung eines Arbeitsplans und Abstimmung der Arbeitsformate',
    en: 'a work plan and agreement on how to work together',
  },
  'working-talks': {
    de: 'regelmäßige Arbeitsgespräche der beteiligten Mitarbeiterinnen und Mitarbeiter',
    en: 'regular working talks of the staff who take part',
  },
  inform: {
    de: 'regelmäßige Information des Programmbüros über den Stand und die geplanten Maßnahmen',
    en: 'regular information of the programme office about progress and planned measures',
  },
  council: {
    de: 'Herbeiführung der Beschlüsse, die zur Umsetzung der Maßnahmen nötig sind',
    en: 'obtaining the council decisions that the measures need',
  },
};

/** The duties of both sides, in their order. */
export const duties: readonly Duty[] = [
  ...officeDuties.map(key => ({ key, side: 'office', text: ofOffice[key] }) as const),
  ...partnerDuties.map(key => ({ key, side: 'partners', text: ofPartners[key] }) as const),
];

/** What shows that a duty was met. Later areas report theirs; whoever owes it may write one down. */
export const proofKinds = ['meeting', 'plan', 'report', 'resolution', 'event', 'other'] as const;
export type ProofKind = (typeof proofKinds)[number];

/**
 * What the program itself knows of duties, each with its sentence in `texts`: reported by the areas above when it
 * happens, or read from the partnership below.
 */
export type DutyFact =
  | 'contact-named'
  | 'plan-begun'
  | 'talk-held'
  | 'strategy-talk-held'
  | 'report-submitted'
  | 'paper-decided'
  | 'contact-brokered'
  | 'publicity-made'
  | 'workshop-supported';

export type DutyProof = {
  readonly id: string;
  readonly dutyKey: string;
  /** The member that met it; null where the office did. */
  readonly organisationId: string | null;
  readonly kind: ProofKind;
  readonly on: Day;
  readonly note: string;
  /** Null where somebody wrote it down. */
  readonly fact: DutyFact | null;
  /** What happened: the id of a meeting, a paper; null where somebody wrote it down. */
  readonly subjectId: string | null;
  /** A name that fills the sentence of the fact, such as the title of a paper; '' where it needs none. */
  readonly about: string;
} & Received;
