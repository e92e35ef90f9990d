import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { PairRecord } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** Why these two, in one sentence for a table: who brings in which fields, where they are peers. */
export function summaryOf(pair: PairRecord, language: Language): string {
  const texts = inLanguage(language, { de, en });
  const t = texts.summary;
  const list = (labels: readonly string[]) =>
    [labels.slice(0, -1).join(', '), ...labels.slice(-1)].filter(Boolean).join(texts.reasons.and);
  const labelsOf = (from: string | null) =>
    pair.fields.filter(field => field.from === from).map(({ label }) => label[language]);
  const [own, other] = pair.members.map(labelsOf) as [string[], string[]];
  const peers = labelsOf(null);
  const [a, b] = pair.names;
  const parts = [
    ...(own.length > 0 ? [t.brings({ name: a, fields: list(own) })] : []),
    ...(other.length > 0 ? [t.brings({ name: b, fields: list(other) })] : []),
  ];
  if (parts.length === 1) parts.push(t.takes({ name: own.length > 0 ? b : a }));
  if (peers.length > 0)
    parts.push(
      parts.length > 0
        ? t.peers({ fields: list(peers) })
        : `${a}${texts.reasons.and}${b} ${t.peers({ fields: list(peers) })}`,
    );
  return parts.length === 0 ? t.none : `${parts.join(', ')}.`;
}
