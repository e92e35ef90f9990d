import { checkCycles } from './cycles.ts';
import { checkDoors } from './doors.ts';
import { checkFloors } from './floors.ts';
import { checkHabits, checkNames } from './habits.ts';
import { checkFileLength, checkHandlerLength } from './length.ts';
import { checkPersonal } from './personal.ts';
import { checkDatabase, checkPurity } from './purity.ts';
import { checkTexts } from './texts.ts';
import { readHouse, type Complaint, type Rule } from './tree.ts';
import { checkUnused } from './unused.ts';
import { checkVocabulary } from './vocabulary.ts';

const rules: readonly Rule[] = [
  checkFloors,
  checkDoors,
  checkCycles,
  checkVocabulary,
  checkDatabase,
  checkPurity,
  checkFileLength,
  checkHandlerLength,
  checkNames,
  checkHabits,
  checkUnused,
  checkTexts,
  checkPersonal,
];

/** Holds the house under `root` against all rules. Complaints are sorted by file and line. */
export function checkHouse(root: string): { readonly files: number; readonly complaints: readonly Complaint[] } {
  const house = readHouse(root);
  const complaints = rules
    .flatMap(rule => [...rule(house)])
    .sort((a, b) => compare(a.path, b.path) || a.line - b.line || compare(a.problem, b.problem));
  return { files: house.sources.size, complaints };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
