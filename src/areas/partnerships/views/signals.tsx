import { formatPlainDay } from '../../../design/format.ts';
import { type Column, Table } from '../../../design/table.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../model.ts';
import type { Signal } from '../model/signals.ts';
import { sentenceOf } from '../rules/say-signal.ts';
import { needsAttention } from '../rules/signals.ts';
import { textsIn } from './words.ts';

/** A signal as a sentence. */
export function saySignal(language: Language, signal: Signal): string {
  return sentenceOf(language, signal, day => formatPlainDay(language, day));
}

/** What needs attention in a partnership: the fact, since when, whom it concerns, and what was set aside until when. */
export function SignalsTable(props: {
  visit: Visit;
  partnership: Partnership;
  signals: readonly Signal[];
  /** Whether the reader may set one aside. */
  mayAccompany: boolean;
}) {
  const { visit, partnership, signals } = props;
  const { language } = visit;
  const t = textsIn(language).signals;
  const nameOf = (id: string | null) =>
    partnership.members.find(({ organisationId }) => organisationId === id)?.name ?? t.everybody;
  const columns: Column<Signal>[] = [
    { key: 'what', title: t.what, header: true, cell: signal => saySignal(language, signal) },
    { key: 'who', title: t.who, cell: ({ organisationId }) => nameOf(organisationId) },
    { key: 'since', title: t.since, cell: ({ since }) => formatPlainDay(language, since) },
    {
      key: 'aside',
      title: t.aside,
      cell: signal =>
        needsAttention(signal, visit.ctx.today) ? (
          props.mayAccompany ? (
            <a
              href={visit.link('partnerships.signal', { partnership: partnership.id, signal: signal.id })}
              aria-label={`${t.setAside}: ${saySignal(language, signal)}`}
            >
              {t.setAside}
            </a>
          ) : (
            t.open
          )
        ) : (
          t.asideUntil({ day: formatPlainDay(language, signal.setAsideUntil), reason: signal.setAsideReason })
        ),
    },
  ];
  return (
    <Table lang={language} caption={t.title} captionHidden columns={columns} rows={signals} empty={<p>{t.none}</p>} />
  );
}
