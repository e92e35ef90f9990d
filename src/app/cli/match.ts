import { matchWithPrices } from '../../algorithms/round/match.ts';
import type { Plan } from '../../algorithms/round/match.ts';
import { readApplicants } from '../../areas/applications/imports/applicants.ts';
import type { ApplicantsReading } from '../../areas/applications/imports/applicants.ts';
import { entriesOf } from '../../areas/applications/imports/entries.ts';
import { sayRemark } from '../../areas/applications/imports/remarks.ts';
import { buildRound } from '../../areas/matching/rules/build-round.ts';
import type { BuiltRound } from '../../areas/matching/rules/build-round.ts';
import { resultOfPlan } from '../../areas/matching/rules/record.ts';
import { runFormat, writeRunFile } from '../../areas/matching/rules/run-file.ts';
import { inputOf, roundFrom } from '../../areas/matching/rules/run-input.ts';
import { fingerprint } from '../../areas/programmes/queries/frozen.ts';
import { defaultRules } from '../../areas/programmes/rules/default-terms.ts';
import { noticeOf } from '../../areas/matching/rules/remarks.ts';
import type { Language } from '../../kernel/text.ts';
import { softwareVersion } from '../../platform/sources.ts';
import { wholeNumber } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { Refused } from './io.ts';
import type { Io } from './io.ts';
import { matchResult } from './match-result.ts';
import { deliver, targetOf, write } from './output.ts';
import { figuresWith, loadFile } from './own-figures.ts';
import { openRegister } from './register.ts';
import type { Register } from './register.ts';
import { textsOf } from './texts.ts';

/**
 * `match --applicants FILE [--figures FILE…] [--pairs P] [--record FILE] [--out FILE]`: the best pairs with reasons and proof.
 * Without `--out` the result stands on standard output, as JSON or with `--format csv`. The record is for `rerun`.
 * @throws Refused with everything that is wrong with options and files
 */
export async function runMatch(given: Arguments, io: Io): Promise<void> {
  const { language } = given;
  const t = textsOf(language);
  const file = given.value('applicants');
  if (file === undefined) throw new Refused([t.missingOption('--applicants'), t.askForHelp]);
  const pairs = wholeNumber(given.value('pairs'), '--pairs', 1, language);
  const target = targetOf(given.value('out'), given.value('format'), ['json', 'csv'], language);
  const record = given.value('record');

  const register = openRegister();
  const { rows, fields } = await loadApplicants(file, register, io, language);
  const figures = await figuresWith(given.figures, register, io, language);
  const entries = entriesOf(rows);
  io.stderr.write(`${t.read(rows.length, entries.length)}\n${t.computing}\n`);

  const rules = pairs === undefined ? defaultRules : { ...defaultRules, pairs };
  const labels = new Map(fields.map(({ id, label }) => [id, label]));
  const input = inputOf({
    places: register.places,
    figures,
    entries,
    rules,
    fieldLabel: id => labels.get(id) ?? { de: id, en: id },
  });
  const built = buildRound(roundFrom(input));
  const priced = matchWithPrices(built.round);
  const { plan } = priced;
  sayPlan(plan, built, io, language);
  if (record !== undefined) {
    const result = resultOfPlan(built, priced);
    const inputHash = fingerprint(input);
    const file = { format: runFormat, softwareVersion, inputHash, termsHash: null, input, result } as const;
    await write(writeRunFile(file), record, io, language);
  }
  await deliver(matchResult(plan, built, language), target, io, language);
}

async function loadApplicants(
  file: string,
  register: Register,
  io: Io,
  language: Language,
): Promise<Pick<ApplicantsReading, 'rows' | 'fields'>> {
  const t = textsOf(language);
  io.stderr.write(`${t.reading(file)}\n`);
  const reading = await readApplicants(await loadFile(file, language), { findKey: register.findKey });
  for (const notice of reading.notices) io.stderr.write(`${t.notice(sayRemark(notice, language))}\n`);
  const { errors } = reading;
  if (errors.length > 0)
    throw new Refused([...errors.map(error => sayRemark(error, language)), t.refused(errors.length)]);
  return reading;
}

function sayPlan(plan: Plan, built: BuiltRound, io: Io, language: Language): void {
  const t = textsOf(language);
  for (const notice of plan.notices) io.stderr.write(`${t.notice(noticeOf(notice, built.name)[language])}\n`);
  io.stderr.write(`${t.computed(plan.pairs.length, plan.unmatched.length)}\n`);
  const { primal, gap } = plan.certificate;
  if (gap === 0) io.stderr.write(`${t.proven(primal.toLocaleString(language))}\n`);
}
