import { Said } from '../../../design/said.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { type Language, wordsFor } from '../../../kernel/text.ts';
import type { FieldOfAction } from '../../programmes/model.ts';
import type { Achievement, ClimateTarget, NetworkMembership } from '../model.ts';
import { networkName, targetInWords } from '../rules.ts';
import { textsIn } from './words.ts';

/** The address of the form of one entry; null where the reader may not change it. */
type Edit = ((entry: string) => string) | null;

/** Targets with what they are counted from and where they stand. */
export function TargetTable(props: { language: Language; targets: readonly ClimateTarget[]; edit: Edit }) {
  const { language, targets, edit } = props;
  const t = textsIn(language).targets;
  const reduction = (target: ClimateTarget) => targetInWords(target).reduction[language];
  const columns: Column<ClimateTarget>[] = [
    { key: 'target', title: t.target, header: true, cell: reduction },
    { key: 'base', title: t.base, cell: target => targetInWords(target).base[language] },
    { key: 'statement', title: t.statement, cell: ({ statement }) => <Said lang={language} text={statement} /> },
    { key: 'source', title: t.source, cell: ({ source }) => source },
    ...editColumn(language, edit, reduction),
  ];
  return (
    <Table lang={language} caption={t.title} captionHidden columns={columns} rows={targets} empty={<p>{t.empty}</p>} />
  );
}

/** Networks with the year and where it stands. */
export function MembershipTable(props: { language: Language; memberships: readonly NetworkMembership[]; edit: Edit }) {
  const { language, memberships, edit } = props;
  const texts = textsIn(language);
  const t = texts.memberships;
  const name = ({ network }: NetworkMembership) => networkName(network)[language];
  const columns: Column<NetworkMembership>[] = [
    { key: 'network', title: t.network, header: true, cell: name },
    { key: 'since', title: t.since, cell: ({ since }) => since ?? texts.notStated },
    { key: 'source', title: t.source, cell: ({ source }) => source },
    ...editColumn(language, edit, name),
  ];
  return (
    <Table
      lang={language}
      caption={t.title}
      captionHidden
      columns={columns}
      rows={memberships}
      empty={<p>{t.empty}</p>}
    />
  );
}

/** What was achieved with its field of action, and whether it makes a pioneer. */
export function AchievementTable(props: {
  language: Language;
  achievements: readonly Achievement[];
  fields: readonly FieldOfAction[];
  edit: Edit;
}) {
  const { language, achievements, fields, edit } = props;
  const texts = textsIn(language);
  const t = texts.achievements;
  const columns: Column<Achievement>[] = [
    { key: 'what', title: t.achievement, header: true, cell: ({ title }) => <Said lang={language} text={title} /> },
    {
      key: 'field',
      title: t.field,
      cell: ({ fieldId }) => fields.find(({ id }) => id === fieldId)?.label[language] ?? fieldId,
    },
    { key: 'year', title: t.year, cell: ({ year }) => year ?? texts.notStated },
    { key: 'source', title: t.source, cell: ({ source }) => source },
    { key: 'pioneer', title: t.pioneer, cell: ({ pioneer }) => (pioneer ? t.yes : t.no) },
    ...editColumn(language, edit, ({ title }: Achievement) => wordsFor(title, language).words),
  ];
  return (
    <Table
      lang={language}
      caption={t.title}
      captionHidden
      columns={columns}
      rows={achievements}
      empty={<p>{t.empty}</p>}
    />
  );
}

function editColumn<Row extends { readonly id: string }>(
  language: Language,
  edit: Edit,
  nameOf: (row: Row) => string,
): Column<Row>[] {
  if (edit === null) return [];
  const { action, change } = textsIn(language);
  return [
    {
      key: 'action',
      title: action,
      kind: 'action',
      cell: row => (
        <a href={edit(row.id)} aria-label={`${change}: ${nameOf(row)}`}>
          {change}
        </a>
      ),
    },
  ];
}
