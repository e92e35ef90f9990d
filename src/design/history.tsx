import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { formatMoment } from './format.ts';
import { textsIn } from './texts.ts';

export type HistoryEntry = {
  readonly who: string;
  readonly what: Child;
  readonly when: Date;
  /** Entered by the office for someone else. */
  readonly onBehalf?: boolean;
};

/** Who did what and when, at the end of a record. Entries stand in the order given. */
export function History(props: { lang: Language; entries: readonly HistoryEntry[]; timeZone?: string }) {
  const t = textsIn(props.lang);
  if (props.entries.length === 0) return <p class="kt-note">{t.nothingYet}</p>;
  return (
    <ol class="kt-history">
      {props.entries.map(entry => (
        <li>
          <time class="kt-history__when" datetime={entry.when.toISOString()}>
            {formatMoment(props.lang, entry.when, props.timeZone)}
          </time>
          <span class="kt-history__what">{entry.what}</span>
          <span class="kt-history__who">
            {entry.who}
            {entry.onBehalf && ` · ${t.onBehalf}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
