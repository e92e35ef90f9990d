import type { Certificate } from '../../../algorithms/pairing/problem.ts';
import { canonicalJson } from '../../programmes/rules/terms.ts';
import type { AlternativeRecord, RunRecord } from '../model.ts';
import type { RunInput } from './run-input.ts';

/** What came out of a run, with the whole proof. */
export type RunResult = Pick<RunRecord, 'pairs' | 'unmatched' | 'notices'> & {
  readonly alternatives: readonly AlternativeRecord[];
  readonly certificate: Certificate;
};

/** Changes when a record of today could no longer be read. */
export const runFormat = 'klimatwin-run-1';

/** A run as a file of its own: whoever has it and the program computes it anew, without a database. */
export type RunFile = {
  readonly format: typeof runFormat;
  readonly softwareVersion: string;
  /** SHA-256 over the canonical JSON of `input`. */
  readonly inputHash: string;
  /** Of the published terms of the call; null for a run from a list of applicants. */
  readonly termsHash: string | null;
  readonly input: RunInput;
  readonly result: RunResult;
};

/** The one way to write a record: keys sorted at every depth, no blanks, one line. The same run is the same bytes. */
export function writeRunFile(file: RunFile): string {
  return `${canonicalJson(file)}\n`;
}
