import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import type { Day } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type ContentLanguage, contentLanguages } from '../model.ts';
import type { ContentOverview } from '../queries/editing.ts';
import { keyInAddress } from '../rules/keys.ts';
import type { Translation } from '../rules/translations.ts';
import { StateCell } from './state-cell.tsx';
import { languageIn, nameOfContent, textTextsIn } from './words.ts';
import { WorkPage } from './work-page.tsx';

/** A text with how far it is in every language. */
export type TextRow = {
  readonly overview: ContentOverview;
  readonly translations: readonly Translation[];
  /** Names of those who have promised something, by language. */
  readonly owedBy: ReadonlyMap<ContentLanguage, { readonly name: string; readonly dueOn: Day | null }>;
};

export type TextGroup = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly TextRow[];
  /** Where the rows stand that are left out here. */
  readonly more?: { readonly text: string; readonly href: string };
};

/** The answer to what somebody has just done, and what she could do next. */
export type Told = { readonly title: string; readonly next: { readonly text: string; readonly href: string } | null };

/** All texts × all languages: what is missing, a draft, public, out of date since when, and who owes it. */
export function TextsPage(props: {
  visit: Visit;
  groups: readonly TextGroup[];
  owed: number;
  onlyOpen: boolean;
  told: Told | null;
}) {
  const { visit, groups, owed, onlyOpen, told } = props;
  const t = textTextsIn(visit.language).list;
  const address = visit.link('texts.list');
  return (
    <WorkPage visit={visit} title={t.title}>
      {told && (
        <Notice lang={visit.language} kind="success" title={told.title} answer>
          <p>{owed === 0 ? t.allDoneText : t.open(owed)}</p>
          {told.next && (
            <p>
              <a href={told.next.href}>{told.next.text}</a>
            </p>
          )}
        </Notice>
      )}
      <PageHead title={t.title} lead={t.lead}>
        <p>
          {owed === 0 ? t.allDone : t.open(owed)}{' '}
          {onlyOpen ? <a href={address}>{t.showAll}</a> : <a href={`${address}?offen=1`}>{t.onlyOpen}</a>}
        </p>
      </PageHead>
      {groups.length === 0 && (
        <Empty title={t.allDone}>
          <p>{t.allDoneText}</p>
        </Empty>
      )}
      {groups.map(group => (
        <Section id={group.id} title={group.title}>
          <TextTable visit={visit} group={group} />
          {group.more && (
            <p>
              <a href={group.more.href}>{group.more.text}</a>
            </p>
          )}
        </Section>
      ))}
    </WorkPage>
  );
}

/** The texts of a group as rows. */
export function TextTable({ visit, group }: { visit: Visit; group: TextGroup }) {
  const { language } = visit;
  const t = textTextsIn(language).list;
  const used = contentLanguages.filter(one =>
    group.rows.some(({ translations }) => translations.some(translation => translation.language === one)),
  );
  return (
    <Table
      lang={language}
      caption={group.title}
      captionHidden
      rows={group.rows}
      columns={[
        { key: 'text', title: t.text, header: true, cell: row => <RowName visit={visit} row={row} /> },
        ...used.map(one => ({
          key: one,
          title: languageIn(language, one),
          cell: (row: TextRow) => <LanguageCell visit={visit} row={row} language={one} />,
        })),
        { key: 'owed', title: t.owedBy, cell: row => <OwedBy visit={visit} row={row} /> },
      ]}
    />
  );
}

function RowName({ visit, row }: { visit: Visit; row: TextRow }) {
  const { content } = row.overview;
  const name = nameOfContent(visit.language, row.overview);
  return (
    <>
      {name}
      {content?.withdrawnAt && ` (${textTextsIn(visit.language).list.takenOff})`}
    </>
  );
}

function LanguageCell({ visit, row, language }: { visit: Visit; row: TextRow; language: ContentLanguage }) {
  const translation = row.translations.find(one => one.language === language);
  if (!translation) return <>–</>;
  const href = visit.link('texts.edit', { content: keyInAddress(row.overview.key), language });
  const name = `${nameOfContent(visit.language, row.overview)}, ${languageIn(visit.language, language)}`;
  return <StateCell language={visit.language} translation={translation} href={href} name={name} />;
}

/** One line for each language that is owed. */
function OwedBy({ visit, row }: { visit: Visit; row: TextRow }) {
  const t = textTextsIn(visit.language).list;
  const owed = row.translations.filter(({ isOwed }) => isOwed);
  if (owed.length === 0) return <>{t.nobody}</>;
  return (
    <>
      {owed.map(({ language }) => {
        const duty = row.owedBy.get(language);
        const due = duty?.dueOn ? `, ${t.until(formatPlainDay(visit.language, duty.dueOn))}` : '';
        return (
          <span class="kt-state__owed">
            {languageIn(visit.language, language)}: {duty?.name ?? t.office}
            {due}
          </span>
        );
      })}
    </>
  );
}
