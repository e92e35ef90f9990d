import { ButtonLink } from '../../../design/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { FileField } from '../../../design/text-field.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import type { ConstraintRow } from '../imports/constraints.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { pairTextsIn, proofOf, sheetTextsIn, textsIn } from './words.ts';

export type SheetRowView = ConstraintRow & { readonly isTicked: boolean };

type SheetPageProps = {
  visit: Visit;
  call: CallForRun;
  /** Null before a sheet was read. */
  rows: readonly SheetRowView[] | null;
  names?: ReadonlyMap<string, string>;
  problem?: Reason;
};

/** First the file, then every difference that it makes, each to be ticked with its reason. */
export function SheetPage(props: SheetPageProps) {
  const { visit, call, rows, problem } = props;
  const { language } = visit;
  const t = sheetTextsIn(language);
  const round = visit.link('matching.round', { call: call.slug });
  const errors = problem ? say(language, [problem]) : [];
  const title = rows === null ? t.title : t.differences;
  const mayTake = rows === null || rows.some(({ reasons }) => reasons.length === 0 || reasons.every(isMended));
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: textsIn(language).title, href: visit.link('matching.list') },
        { text: call.name[language], href: round },
        { text: title },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      <PageHead title={title} lead={rows === null ? t.lead : t.counted({ different: `${rows.length}` })} />
      <Form action={visit.link('matching.sheet', { call: call.slug })} hidden={proofOf(visit)} upload>
        {rows === null ? (
          <FileField
            lang={language}
            name="sheet"
            label={t.file}
            help={t.fileHelp}
            accept=".xlsx,.csv"
            {...(errors[0] ? { error: errors[0].text } : {})}
          />
        ) : (
          rows.length > 0 && (
            <div id="feld-take" tabindex={-1}>
              <Differences {...props} rows={rows} />
            </div>
          )
        )}
        {mayTake ? (
          <FormActions
            lang={language}
            primary={rows === null ? t.compare : t.take}
            back={{ href: round, text: t.back }}
          />
        ) : (
          <p>
            <ButtonLink href={round}>{t.back}</ButtonLink>
          </p>
        )}
      </Form>
    </Page>
  );
}

/** A reason can be typed beside the row. */
function isMended({ code }: Reason): boolean {
  return code === 'reason-missing';
}

function say(language: Language, reasons: readonly Reason[]) {
  const refusals = { ...inLanguage(language, { de, en }).refusals, ...sheetTextsIn(language).refusals };
  return sayReasons(reasons, refusals);
}

function Differences({ visit, rows, names }: SheetPageProps & { rows: readonly SheetRowView[] }) {
  const { language } = visit;
  const t = sheetTextsIn(language);
  const nameOf = (key: string) => names?.get(key) ?? key;
  const pairOf = ({ change: { a, b } }: SheetRowView) => pairTextsIn(language).title({ a: nameOf(a), b: nameOf(b) });
  const place = ({ sheet, row }: SheetRowView) => t.rowOf({ sheet, row: `${row}` });
  const sent = ({ sheet, row, change: { a, b, kind, before } }: SheetRowView) =>
    JSON.stringify({ sheet, row, a, b, kind, before });
  const columns: Column<SheetRowView>[] = [
    {
      key: 'take',
      title: t.columns.take,
      header: true,
      cell: one => {
        const index = rows.indexOf(one);
        const stopped = !one.reasons.every(isMended);
        return (
          <>
            {!stopped && <input type="hidden" name={`row-${sentBefore(rows, index)}`} value={sent(one)} />}
            {stopped ? (
              pairOf(one)
            ) : (
              <label>
                <input type="checkbox" name="take" value={sentBefore(rows, index)} checked={one.isTicked} />{' '}
                {pairOf(one)}
              </label>
            )}
            <br />
            <small>{place(one)}</small>
          </>
        );
      },
    },
    {
      key: 'change',
      title: t.columns.change,
      cell: ({ change, reasons }) => (
        <>
          {t.kinds[change.before]} → {t.kinds[change.kind]}
          {say(language, reasons).map(({ text }) => (
            <p class="kern-error kt-error">{text}</p>
          ))}
        </>
      ),
    },
    {
      key: 'reason',
      title: t.columns.reason,
      cell: one =>
        one.change.kind === 'free' || !one.reasons.every(isMended) ? (
          one.change.reason
        ) : (
          <input
            class="kern-form-input__input"
            type="text"
            name={`reason-${sentBefore(rows, rows.indexOf(one))}`}
            value={one.change.reason}
            maxlength={2000}
            aria-label={t.reasonOf({ pair: pairOf(one) })}
          />
        ),
    },
  ];
  return <Table lang={language} caption={t.differences} captionHidden columns={columns} rows={rows} />;
}

/** The number under which a row comes back: only rows that can be taken are sent. */
function sentBefore(rows: readonly SheetRowView[], index: number): number {
  return rows.slice(0, index).filter(({ reasons }) => reasons.every(isMended)).length;
}
