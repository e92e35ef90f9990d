import { type Day, findDay } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Signal } from '../model/signals.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** A signal as a sentence; days among its values are written out as `sayDay` writes them. */
export function sentenceOf(
  language: Language,
  { kind, values }: Pick<Signal, 'kind' | 'values'>,
  sayDay: (day: Day) => string,
): string {
  const written = Object.entries(values).map(([name, value]) => {
    const on = typeof value === 'string' ? findDay(value) : null;
    return [name, on === null ? String(value) : sayDay(on)] as const;
  });
  const sentence = inLanguage<typeof de | typeof en>(language, { de, en }).signals.kinds[kind];
  return typeof sentence === 'string' ? sentence : sentence(Object.fromEntries(written) as never);
}
