import { readRunFile } from '../../areas/matching/imports/run-file.ts';
import { type Departure, rerun, type Rerun } from '../../areas/matching/rules/rerun.ts';
import { type RunFile, writeRunFile } from '../../areas/matching/rules/run-file.ts';
import { fingerprint } from '../../areas/programmes/queries/frozen.ts';
import type { Language } from '../../kernel/text.ts';
import { softwareVersion } from '../../platform/sources.ts';
import type { Arguments } from './arguments.ts';
import { Departed, Refused } from './io.ts';
import type { Io } from './io.ts';
import { targetOf, write } from './output.ts';
import { loadFile } from './own-figures.ts';
import { textsOf } from './texts.ts';

/**
 * `rerun RECORD.json [--out FILE.json]`: computes a run anew from its record alone, checks the proof that stands in it, and answers
 * the record again: the same bytes where the run is repeated.
 * @throws Refused for a file that is no record, Departed where something else came out
 */
export async function runAgain(given: Arguments, io: Io): Promise<void> {
  const { language, operand } = given;
  const t = textsOf(language);
  if (operand === undefined) throw new Refused([t.rerun.missing, t.askForHelp]);
  const target = targetOf(given.value('out'), given.value('format'), ['json'], language);
  if (target.format !== 'json') throw new Refused([t.unknownFormat(target.format)]);
  const text = new TextDecoder().decode(await loadFile(operand, language));
  const reading = readRunFile(text);
  if (!reading.ok) throw new Refused([t.rerun.unreadable[reading.reason](operand, reading.where)]);
  io.stderr.write(`${t.computing}\n`);
  const { file } = reading;
  const again = repeat(file, operand, language);
  const inputHash = fingerprint(file.input);
  // A repeated run stays the record that it was; only what came out otherwise is the work of this version.
  const version = again.departure === null ? file.softwareVersion : softwareVersion;
  const content = writeRunFile({ ...file, softwareVersion: version, inputHash, result: again.result });
  if (target.file === null) io.stdout.write(content);
  else await write(content, target.file, io, language);
  const departed = sayDeparture(
    file,
    again,
    { sameInput: inputHash === file.inputHash, sameText: content === text },
    language,
  );
  if (departed !== null) throw new Departed(departed);
  const { pairs, unmatched, certificate } = again.result;
  io.stderr.write(`${t.computed(pairs.length, unmatched.length)}\n`);
  io.stderr.write(`${t.proven(certificate.primal.toLocaleString(language))}\n`);
  io.stderr.write(`${t.rerun.repeated(file.softwareVersion, softwareVersion)}\n`);
}

function repeat(file: RunFile, name: string, language: Language): Rerun {
  try {
    return rerun(file);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused([textsOf(language).rerun.impossible(name)]);
    throw error;
  }
}

/** One sentence: what differs, and what is to blame. Null where nothing differs. */
function sayDeparture(
  { softwareVersion: recorded }: RunFile,
  { departure, complaints }: Rerun,
  { sameInput, sameText }: { readonly sameInput: boolean; readonly sameText: boolean },
  language: Language,
): string | null {
  const t = textsOf(language).rerun;
  const cause = !sameInput
    ? t.inputChanged
    : recorded !== softwareVersion
      ? t.otherVersion(recorded, softwareVersion)
      : t.resultChanged;
  if (departure !== null) return t.departed(sayPart(departure, complaints.length > 0, language), cause);
  if (!sameInput) return t.departed(t.parts.input, cause);
  return sameText ? null : t.otherWriting;
}

function sayPart(departure: Departure, disproved: boolean, language: Language): string {
  const { parts, unproven } = textsOf(language).rerun;
  const { part } = departure;
  const what =
    part === 'pairs'
      ? parts.pairs(departure.now.join(', '), departure.recorded.join(', '))
      : part === 'scores'
        ? parts.scores(departure.pairs.join(', '))
        : parts[part];
  return disproved ? `${what}; ${unproven}` : what;
}
