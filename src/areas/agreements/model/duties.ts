import type { Day } from '../../../kernel/day.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Received } from '../model.ts';

/** Whose duty it is. */
export type DutySide = 'office' | 'partners';

/** A duty from the agreement: what is owed, in the words of a contract. */
export type Duty = { readonly key: string; readonly side: DutySide; readonly text: Text };

/**
 * The five duties of each side, as the cooperation agreement of RegioTwin names them (council paper 5-2786/16-III of
 * Landkreis Teltow-Fläming, 13 June 2016).
 */
export const duties: readonly Duty[] = [
  {
    key: 'transfer',
    side: 'office',
    text: {
      de: 'Vernetzung und Wissenstransfer zwischen allen Beteiligten des Programms',
      en: 'networking and the transfer of knowledge among all who take part in the programme',
    },
  },
  {
    key: 'talks',
    side: 'office',
    text: {
      de: 'Strategiegespräche und Unterstützung bei der Umsetzung konkreter Maßnahmen vor Ort',
      en: 'strategy talks and support in carrying out measures on site',
    },
  },
  {
    key: 'contacts',
    side: 'office',
    text: {
      de: 'Vermittlung von Kontakten zu Vorbildregionen, Beraterinnen und Beratern, Vortragenden und Akteuren',
      en: 'contacts to model regions, advisers, speakers and others who are active in climate protection',
    },
  },
  {
    key: 'publicity',
    side: 'office',
    text: {
      de: 'Unterstützung bei der Öffentlichkeitsarbeit',
      en: 'support with publicity',
    },
  },
  { key: 'workshop', side: 'office', text: { de: 'Unterstützung eines Workshops', en: 'support of one workshop' } },
  {
    key: 'contact',
    side: 'partners',
    text: {
      de: 'Benennung mindestens einer Ansprechpartnerin oder eines Ansprechpartners',
      en: 'naming of at least one contact person',
    },
  },
  {
    key: 'plan',
    side: 'partners',
    text: {
      de: 'Entwicklung eines Arbeitsplans und Abstimmung der Arbeitsformate',
      en: 'a work plan and agreement on how to work together',
    },
  },
  {
    key: 'working-talks',
    side: 'partners',
    text: {
      de: 'regelmäßige Arbeitsgespräche der beteiligten Mitarbeiterinnen und Mitarbeiter',
      en: 'regular working talks of the staff who take part',
    },
  },
  {
    key: 'inform',
    side: 'partners',
    text: {
      de: 'regelmäßige Information des Programmbüros über den Stand und die geplanten Maßnahmen',
      en: 'regular information of the programme office about progress and planned measures',
    },
  },
  {
    key: 'council',
    side: 'partners',
    text: {
      de: 'Herbeiführung der Beschlüsse, die zur Umsetzung der Maßnahmen nötig sind',
      en: 'obtaining the council decisions that the measures need',
    },
  },
];

/** What shows that a duty was met. Later areas report theirs; whoever owes it may write one down. */
export const proofKinds = ['meeting', 'plan', 'report', 'resolution', 'event', 'other'] as const;
export type ProofKind = (typeof proofKinds)[number];

export type DutyProof = {
  readonly id: string;
  readonly dutyKey: string;
  /** The member that met it; null where the office did. */
  readonly organisationId: string | null;
  readonly kind: ProofKind;
  readonly on: Day;
  readonly note: string;
} & Received;
