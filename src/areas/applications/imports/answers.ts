import type { Cell } from '../../../platform/spreadsheet/cell.ts';
import { foldSpelling, withoutBrackets } from '../../../kernel/spelling.ts';
import { isLevel } from '../model.ts';
import type { FieldRoleWish, Level04 } from '../model.ts';

const roleWords: Record<FieldRoleWish, string> = {
  advising:
    'advising, advise, advises, adviser, advisor, advisory, advising region, advising place, mentor, mentoring, teaching, teach, giving, pilot, ' +
    'beratend, beratende, beratende Region, beratender, berät, beraten, Berater, Beraterin, Beratung, Beraterregion, Mentor, Mentorin, gebend, geben, lehrend, Geber',
  adopting:
    'adopting, adopt, adopts, adopter, adopting region, adopting place, learning, learn, learner, mentee, receiving, twin, applying, implementing, implementer, ' +
    'anwendend, anwendende, anwendende Region, anwendender, Anwender, Anwenderin, wendet an, anwenden, umsetzend, umsetzende, umsetzende Region, setzt um, umsetzen, ' +
    'Umsetzer, lernend, lernende, lernen, lernt, nehmend, nehmen, Nehmer',
  either:
    'either, both, any, all, open, no preference, indifferent, advising and adopting, advising or adopting, advising adopting, ' +
    'beides, beide, beide Rollen, egal, offen, beliebig, alle, keine Präferenz, beratend und anwendend, beratend oder anwendend, beratend anwendend, ' +
    'beratend umsetzend, beratend und umsetzend, beratend oder umsetzend',
  peer:
    'peer, peers, peer to peer, equal, equals, on equal terms, eye level, at eye level, exchange, ' +
    'auf Augenhöhe, Augenhöhe, gleichrangig, gleichberechtigt, ebenbürtig, Austausch, auf gleicher Augenhöhe, gegenseitig',
};

const roleOf = new Map<string, FieldRoleWish>(
  Object.entries(roleWords).flatMap(([role, words]) =>
    words.split(', ').map(word => [foldSpelling(word), role as FieldRoleWish] as const),
  ),
);

/** The role that a word means in German or English, however spelled; null if nobody knows. */
export function findRole(text: string): FieldRoleWish | null {
  return roleOf.get(foldSpelling(withoutBrackets(text))) ?? null;
}

/** A level 0–4, written `3`, `3,0` or `3.0`; null for anything else, an empty cell and a date included. */
export function findLevel(cell: Cell): Level04 | null {
  if (cell.kind !== 'text' && cell.kind !== 'number') return null;
  const match = /^\+?(\d{1,3})(?:[.,]0*)?$/.exec(cell.text);
  const level = match ? Number(match[1]) : NaN;
  return isLevel(level) ? level : null;
}

const none = new Set(
  ['nein', 'no', 'n', '0', 'false', 'falsch', 'keine', 'keiner', 'kein', 'none', 'nil', 'ohne', 'na'].map(foldSpelling),
);

/**
 * How many proofs a cell names: a number is a number, texts are counted by semicolons, `nein`, `no`, a dash or
 * nothing is none. Null for a negative or broken number.
 */
export function countEvidence(cell: Cell): number | null {
  if (/^[-+]?\d+([.,]\d+)?$/.test(cell.text)) {
    const count = Number(cell.text.replace(',', '.'));
    return Number.isInteger(count) && count >= 0 && count <= 1000 ? count : null;
  }
  return cell.text.split(/[;\n]/).filter(proof => {
    const folded = foldSpelling(proof);
    return folded !== '' && !none.has(folded);
  }).length;
}

/** Hours as a number above 0, decimal comma or point, with `h`, `Std.`, `Stunden` or `hours` behind; else null. */
export function findHours(cell: Cell): number | null {
  const match = /^(\d{1,4}(?:[.,]\d+)?)\s*(h|hrs?|hours?|std\.?|stdn\.?|stunden?)?$/i.exec(cell.text);
  const clock = /^(\d{1,3}):([0-5]\d)\s*(h|uhr|std\.?)?$/i.exec(cell.text);
  const hours = match ? Number(match[1]!.replace(',', '.')) : clock ? Number(clock[1]) + Number(clock[2]) / 60 : 0;
  return hours > 0 ? hours : null;
}

/** Whether a cell says in words that there is nothing: empty, a dash, `nein`, `none`. */
export function isNothing(text: string): boolean {
  return /^[-–—.]?$/.test(text) || (none.has(foldSpelling(text)) && !/\d/.test(text));
}
