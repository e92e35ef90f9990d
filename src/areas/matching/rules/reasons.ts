import { inLanguage } from '../../../kernel/text.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import type { FigurePair, PairField, PairRecord, StructureGap } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/**
 * Why these two: who brings what to whom in which field, how alike they are and in what, how far apart, what it comes
 * to. Made from the record alone, so that every number in it can be found there.
 */
export function reasonsOf(pair: PairRecord): Text {
  return { de: reasonsIn('de', pair), en: reasonsIn('en', pair) };
}

function reasonsIn(language: Language, pair: PairRecord): string {
  const t = inLanguage(language, { de, en }).reasons;
  const [a, b] = pair.names;
  return [
    ...(pair.fields.length > 0 ? pair.fields.map(field => sayField(field, pair, language)) : [t.noField({ a, b })]),
    saySimilarity(pair, language),
    ...(pair.agreements.length > 0 ? [t.agreements({ list: listFigures(pair.agreements, language) })] : []),
    ...(pair.differences.length > 0 ? [t.differences({ list: listFigures(pair.differences, language) })] : []),
    ...(pair.travel
      ? [t.travel({ hours: number(pair.travel.hours, language), km: number(pair.travel.km, language) })]
      : []),
    t.utility({ utility: number(pair.utility, language) }),
  ].join(' ');
}

function sayField(field: PairField, pair: PairRecord, language: Language): string {
  const t = inLanguage(language, { de, en }).reasons;
  const [a, b] = pair.names;
  const [own, other] = field.levels;
  const label = field.label[language];
  if (field.from === null) {
    const levels = { lead: `${own.experience}`, need: `${own.need}`, other: `${other.experience}` };
    return t.peers({ a, b, field: label, ...levels, otherNeed: `${other.need}` });
  }
  const forwards = field.from === pair.members[0];
  const [giver, taker] = forwards ? [own, other] : [other, own];
  const [from, to] = forwards ? [a, b] : [b, a];
  const levels = { lead: `${giver.experience}`, start: `${taker.experience}`, need: `${taker.need}` };
  return t.advises({ from, to, field: label, ...levels });
}

function saySimilarity(pair: PairRecord, language: Language): string {
  const texts = inLanguage(language, { de, en });
  if (pair.similarity === null) return sayGap(pair.gap ?? { kind: 'no-population' }, pair, language);
  const percent = number(Math.round(pair.similarity * 100), language);
  if (pair.weightedByField) return texts.reasons.similarityInField({ percent });
  // With figures missing the score is lowered, and then it is no share of all pairs any more.
  const coverage = Math.round((pair.coverage ?? 1) * 100);
  if ((pair.coverage ?? 1) < 1 - 1e-9)
    return texts.reasons.similarityWithGaps({ percent, coverage: number(coverage, language) });
  const levels = pair.levels.map(level => (texts.levels as Record<string, string>)[level] ?? level);
  return texts.reasons.similarity({ percent, levels: levels.join(texts.reasons.and) });
}

function sayGap(gap: StructureGap, pair: PairRecord, language: Language): string {
  const t = inLanguage(language, { de, en }).reasons;
  switch (gap.kind) {
    case 'no-figures':
      return t.noFigures({ names: gap.keys.map(key => pair.names[pair.members.indexOf(key)] ?? key).join(t.and) });
    case 'few-figures':
      return t.fewFigures({ missing: gap.missing.map(label => label[language]).join(', ') });
    case 'no-population':
      return t.noPopulation;
  }
}

function listFigures(figures: readonly FigurePair[], language: Language): string {
  const t = inLanguage(language, { de, en }).reasons;
  return figures
    .map(({ label, unit, own, other }) => {
      const print = (value: number | Text) => (typeof value === 'number' ? number(value, language) : value[language]);
      const figure = { label: label[language], own: print(own), other: print(other) };
      return t.figure({ ...figure, unit: unit[language] === '' ? '' : ` ${unit[language]}` });
    })
    .join('; ');
}

const formats = {
  de: new Intl.NumberFormat('de-DE', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
};

function number(value: number, language: Language): string {
  return formats[language].format(value);
}
