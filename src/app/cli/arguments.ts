import { parseArgs } from 'node:util';
import { isLanguage } from '../../kernel/text.ts';
import type { Language } from '../../kernel/text.ts';
import { Refused } from './io.ts';
import type { Io } from './io.ts';
import { textsOf } from './texts.ts';

/** A command line, understood but not yet checked: each option with its last value, `figures` with all of them. */
export type Arguments = {
  readonly command: string | undefined;
  readonly language: Language;
  readonly help: boolean;
  readonly figures: readonly string[];
  /** The file that stands behind the command without an option; only `rerun` takes one. */
  readonly operand: string | undefined;
  readonly value: (option: Option) => string | undefined;
  readonly isSet: (option: Switch) => boolean;
};

const options = {
  applicants: { type: 'string', short: 'a' },
  record: { type: 'string', short: 'r' },
  figures: { type: 'string', short: 'f', multiple: true },
  pairs: { type: 'string', short: 'p' },
  out: { type: 'string', short: 'o' },
  format: { type: 'string' },
  place: { type: 'string' },
  neighbours: { type: 'string', short: 'k' },
  edges: { type: 'string', short: 'e' },
  capacities: { type: 'string', short: 'c' },
  'two-sided': { type: 'boolean' },
  'min-cost': { type: 'boolean' },
  perfect: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Switch = 'two-sided' | 'min-cost' | 'perfect';
type Option = Exclude<keyof typeof options, 'figures' | 'help' | Switch>;

/**
 * Reads the command line. The language is that of `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG that begins
 * with `de` or `en`, else German. Several files may follow one `--figures`.
 * @throws Refused naming the word that was not understood
 */
export function readArguments(argv: readonly string[], io: Io): Arguments {
  const language = languageOf(argv, io);
  const t = textsOf(language);
  const parsed = parse(argv, t.unknownOption);
  const [command, ...words] = parsed.positionals;
  const operand = command === 'rerun' ? words[0] : undefined;
  const rest = words.slice(operand === undefined ? 0 : 1);
  const { figures = [], help = false, ...values } = parsed.values;
  if (values.lang !== undefined && !isLanguage(values.lang)) throw new Refused([t.unknownLanguage(values.lang)]);
  // `--figures a.csv b.csv`: the second file stands alone on the command line.
  const stray = rest.filter(word => figures.length === 0 || command === undefined || !/\.\w+$/.test(word));
  if (stray.length > 0) throw new Refused([t.unexpected(stray[0]!)]);
  return {
    command,
    language,
    help,
    figures: [...figures, ...rest],
    operand,
    value: option => values[option],
    isSet: option => values[option] ?? false,
  };
}

/** The language in which a command line is answered, even one that is not understood. */
export function languageOf(argv: readonly string[], io: Io): Language {
  const asked = argv.flatMap((word, index) =>
    word === '--lang' ? [argv[index + 1]] : [/^--lang=(.*)$/.exec(word)?.[1]],
  );
  const { LC_ALL, LC_MESSAGES, LANG } = io.env ?? {};
  const candidates = [...asked.toReversed(), LC_ALL, LC_MESSAGES, LANG].map(word => word?.slice(0, 2).toLowerCase());
  return candidates.find(isLanguage) ?? 'de';
}

function parse(argv: readonly string[], unknownOption: (message: string) => string) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const word = /--[\w-]+/.exec(message)?.[0] ?? /-\w+/.exec(message)?.[0] ?? '';
    throw new Refused([unknownOption(word)]);
  }
}

/** A whole number from `least` on; undefined where the option was not given. */
export function wholeNumber(
  given: string | undefined,
  option: string,
  least: number,
  language: Language,
): number | undefined {
  if (given === undefined) return undefined;
  const number = /^\d{1,15}$/.test(given) ? Number(given) : NaN;
  if (!(number >= least)) throw new Refused([textsOf(language).notANumber(option, given, least)]);
  return number;
}
