import { languageOf, readArguments } from './arguments.ts';
import { Departed, Infeasible, Refused, exitCodes } from './io.ts';
import type { Io } from './io.ts';
import { runMatch } from './match.ts';
import { runPair } from './pair.ts';
import { runAgain } from './rerun.ts';
import { runSimilar } from './similar.ts';
import { textsOf } from './texts.ts';

/**
 * Runs a command line without the name of the program: `['similar', '--place', '06531']`.
 * @returns the exit code: 0 fine, 1 an error of the program, 2 input refused, 3 no solution exists or a run is not repeated
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv, io);
  const t = textsOf(language);
  try {
    const given = readArguments(argv, io);
    if (given.help || given.command === 'help') {
      io.stdout.write(t.help);
      return exitCodes.fine;
    }
    if (given.command === 'match') await runMatch(given, io);
    else if (given.command === 'rerun') await runAgain(given, io);
    else if (given.command === 'similar') await runSimilar(given, io);
    else if (given.command === 'pair') await runPair(given, io);
    else throw new Refused([given.command === undefined ? t.noCommand : t.unknownCommand(given.command), t.askForHelp]);
    return exitCodes.fine;
  } catch (error) {
    if (error instanceof Refused) {
      for (const line of error.lines) io.stderr.write(`${line}\n`);
      return exitCodes.refused;
    }
    if (error instanceof Infeasible || error instanceof Departed) {
      io.stderr.write(`${error.message}\n`);
      return exitCodes.infeasible;
    }
    io.stderr.write(`${t.broken(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    return exitCodes.broken;
  }
}
