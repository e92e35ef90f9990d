import type { Text } from '../../../kernel/text.ts';

/** What a programme may call otherwise than RegioTwin did. */
export const wordKeys = ['application', 'advising', 'adopting', 'adviser', 'jourFixe', 'studyTour'] as const;
export type WordKey = (typeof wordKeys)[number];

export const genders = ['m', 'f', 'n'] as const;
export type Gender = (typeof genders)[number];

/** A word of a programme for one and for several. The gender stands where German sentences say "Ihr" or "Ihre" to it. */
export type Word = { readonly one: Text; readonly many: Text; readonly gender?: Gender };

/** The words that a programme has in place of the ordinary ones. */
export type Words = Readonly<Partial<Record<WordKey, Word>>>;

/** The words of the texts that RegioTwin handed down. */
export const ordinaryWords: Readonly<Record<WordKey, Word>> = {
  application: {
    one: { de: 'Interessensbekundung', en: 'expression of interest' },
    many: { de: 'Interessensbekundungen', en: 'expressions of interest' },
    gender: 'f',
  },
  advising: {
    one: { de: 'beratende Region', en: 'advising region' },
    many: { de: 'beratende Regionen', en: 'advising regions' },
  },
  adopting: {
    one: { de: 'anwendende Region', en: 'adopting region' },
    many: { de: 'anwendende Regionen', en: 'adopting regions' },
  },
  adviser: {
    one: { de: 'RegioTwin-Berater/in', en: 'RegioTwin adviser' },
    many: { de: 'RegioTwin-Berater/innen', en: 'RegioTwin advisers' },
  },
  jourFixe: { one: { de: 'Jour fixe', en: 'jour fixe' }, many: { de: 'Jours fixes', en: 'jours fixes' } },
  studyTour: { one: { de: 'Study Tour', en: 'study tour' }, many: { de: 'Study Tours', en: 'study tours' } },
};
