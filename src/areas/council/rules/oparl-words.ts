import type { ConsultationRole, PaperKind, Result } from '../model.ts';

/*
 * What councils write into the free texts of OParl, as the words that we know. The first rule that fits counts: "ungeändert
 * beschlossen" is no change, "mit Änderungen beschlossen" is one.
 */

const results: readonly (readonly [RegExp, Result])[] = [
  [/vertagt|zurückgestellt|zurückverwiesen|verwiesen|deferred|postponed/i, 'deferred'],
  [/abgesetzt|tagesordnung genommen|zurückgezogen|withdrawn/i, 'withdrawn'],
  [/abgelehnt|nicht (?:empfohlen|zugestimmt|beschlossen)|ablehnung|rejected/i, 'rejected'],
  [/(?:ungeändert|unverändert|ohne änderung)/i, 'adopted'],
  [/geändert|mit änderung|abgeändert|amended/i, 'amended'],
  [
    /beschlossen|zugestimmt|zustimmung|angenommen|empfohlen|empfehlung|einstimmig|mehrheitlich|adopted|approved/i,
    'adopted',
  ],
  [/kenntnis|noted/i, 'noted'],
];

/** What a body said, by the result of an agenda item; null for '' and for words that nobody can tell. */
export function resultIn(said: string): Result | null {
  return results.find(([words]) => words.test(said))?.[1] ?? null;
}

const roles: readonly (readonly [RegExp, ConsultationRole])[] = [
  [/vorberat|empfehl|prelim/i, 'preliminary'],
  [/anhör|hearing/i, 'hearing'],
  [/kenntnis|information|notice/i, 'notice'],
  [/entscheid|beschluss|decision/i, 'decision'],
];

/** What a body is to do with a paper; where nothing says it, who decides decides and the others take notice. */
export function roleIn(said: string, authoritative: boolean): ConsultationRole {
  return roles.find(([words]) => words.test(said))?.[1] ?? (authoritative ? 'decision' : 'notice');
}

/** The kind of a paper by what the council calls it; null for kinds that we do not know. */
export function kindIn(said: string): PaperKind | null {
  if (/beschluss|decision|resolution/i.test(said)) return 'decision';
  return /information|mitteilung|kenntnis/i.test(said) ? 'information' : null;
}
