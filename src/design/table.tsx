import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { formatNumber } from './format.ts';
import { textsIn } from './texts.ts';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => Child;
  /** Numbers stand at the right; a drawing keeps its width; an action needs no visible title. */
  readonly kind?: 'text' | 'number' | 'drawing' | 'action';
  /** The column that names the row; usually holds the link to it. */
  readonly header?: boolean;
  /** Address that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' };
};

export type TableProps<Row> = {
  lang: Language;
  /** Says what the table shows; read out, and shown unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Shown instead of a table without rows. */
  empty?: Child;
  /** A `<FilterRow>` above the table. */
  filter?: Child;
  /** Shows "48 Zeilen"; a string is shown as it is. */
  count?: boolean | string;
  excel?: string;
  /** A remark across the foot of the table. */
  foot?: Child;
  /** Marks a row, such as the one just changed. */
  marked?: (row: Row) => boolean;
};

/** Rows of one kind. On a phone each row becomes a card whose values carry their column's title. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows } = props;
  const t = textsIn(props.lang);
  const counted = props.count === true ? t.rows(formatNumber(props.lang, rows.length)) : props.count;
  // Where nothing is, the words in its place say so.
  const count = rows.length === 0 && props.empty ? undefined : counted;
  return (
    <div class="kt-list">
      {props.filter}
      {(count || props.excel) && (
        <div class="kt-list__bar">
          {count && <p class="kt-list__count">{count}</p>}
          {props.excel && (
            <a class="kt-link" href={props.excel} download>
              {t.excel}
            </a>
          )}
        </div>
      )}
      {rows.length === 0 && props.empty ? (
        props.empty
      ) : (
        <table class="kt-table">
          <caption class={props.captionHidden ? 'kern-sr-only' : undefined}>{props.caption}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <HeadCell column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr class={props.marked?.(row) ? 'kt-table__marked' : undefined}>
                {columns.map(column => (
                  <BodyCell column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
          {props.foot && (
            <tfoot>
              <tr>
                <td colspan={columns.length}>{props.foot}</td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </div>
  );
}

function HeadCell<Row>(props: { column: Column<Row> }) {
  const { title, kind = 'text', sort } = props.column;
  return (
    <th scope="col" class={`kt-cell kt-cell--${kind}`} aria-sort={sort?.now}>
      {sort ? <a href={sort.href}>{title}</a> : kind === 'action' ? <span class="kern-sr-only">{title}</span> : title}
    </th>
  );
}

function BodyCell<Row>(props: { column: Column<Row>; row: Row }) {
  const { column, row } = props;
  const name = `kt-cell kt-cell--${column.kind ?? 'text'}`;
  if (column.header) {
    return (
      <th scope="row" class={`${name} kt-cell--header`}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td class={name} data-label={column.kind === 'action' ? undefined : column.title}>
      <div class="kt-cell__value">{column.cell(row)}</div>
    </td>
  );
}

/** One row of fields above a list; what is chosen goes into the address, so that it can be sent to a colleague. */
export function FilterRow(props: { lang: Language; action: string; reset?: string; children: Child }) {
  const t = textsIn(props.lang);
  return (
    <form class="kt-filter" method="get" action={props.action} role="search" aria-label={t.filterLegend}>
      {props.children}
      <button type="submit" class="kern-btn kern-btn--secondary kt-btn">
        <span class="kern-label">{t.filter}</span>
      </button>
      {props.reset && (
        <a class="kt-link" href={props.reset}>
          {t.filterReset}
        </a>
      )}
    </form>
  );
}
