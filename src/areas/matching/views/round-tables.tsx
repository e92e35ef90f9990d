import { Bar } from '../../../design/bar.tsx';
import { Behind } from '../../../design/behind.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Facts } from '../../../design/facts.tsx';
import { formatNumber, unknown } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Place } from '../../places/model.ts';
import type { Taxonomy } from '../../programmes/model.ts';
import type { AlternativeRecord, PairRecord, RunRecord, UnmatchedRecord } from '../model.ts';
import type { Proposal, Run } from '../queries.ts';
import type { PoolEntry } from '../queries/pool.ts';
import { unmatchedReason } from '../rules/remarks.ts';
import { summaryOf } from '../rules/summary.ts';
import { of100, proposalTags, sayPrice, sayProposalStateShort, textsIn, titleOf, utilityOf100 } from './words.ts';

/** A pair of a run or a proposal, and the address of its page. */
export type PairRow = { readonly record: PairRecord; readonly proposal: Proposal | null; readonly href: string };

/** Pairs with their score parts; once released, with where each proposal stands. */
export function PairsTable(props: { visit: Visit; rows: readonly PairRow[]; places: ReadonlyMap<string, Place> }) {
  const { visit, rows } = props;
  const { language } = visit;
  const t = textsIn(language).round;
  const shortNames = shortNamesOf(rows, props.places);
  const shortened = (record: PairRecord): PairRecord => {
    return { ...record, names: [shortNames.get(record.members[0])!, shortNames.get(record.members[1])!] };
  };
  const bar = (value: number | null) => <Bar lang={language} value={value} />;
  const columns: Column<PairRow>[] = [
    { key: 'pair', title: t.pair, header: true, cell: ({ record }) => <Names names={shortened(record).names} /> },
    {
      key: 'why',
      title: t.why,
      cell: ({ record, proposal }) => (
        <>
          {summaryOf(shortened(record), language)}
          {proposal && (
            <>
              <br />
              <Tag kind={proposalTags[proposal.state]}>{sayProposalStateShort(language, proposal)}</Tag>
            </>
          )}
        </>
      ),
    },
    { key: 'utility', title: t.utility, kind: 'number', cell: ({ record }) => bar(utilityOf100(record.utility)) },
    { key: 'similarity', title: t.similarity, kind: 'number', cell: ({ record }) => bar(of100(record.similarity)) },
    {
      key: 'complementarity',
      title: t.complementarity,
      kind: 'number',
      cell: ({ record }) => bar(of100(record.complementarity)),
    },
    {
      key: 'open',
      title: t.open,
      kind: 'action',
      cell: ({ record, href }) => (
        <a href={href} aria-label={t.openPair({ pair: titleOf(language, record) })}>
          {t.open}
        </a>
      ),
    },
  ];
  return <Table lang={language} caption={t.pairsTitle} captionHidden columns={columns} rows={rows} />;
}

/** Names without Landkreis or Verbandsgemeinde by key, for a table; in full where two would be the same. */
function shortNamesOf(rows: readonly PairRow[], places: ReadonlyMap<string, Place>): ReadonlyMap<string, string> {
  const full = new Map(rows.flatMap(({ record }) => record.members.map((key, index) => [key, record.names[index]!])));
  const bearers = Map.groupBy(full.keys(), key => places.get(key)?.shortName ?? full.get(key)!);
  return new Map(
    [...bearers].flatMap(([name, keys]) => keys.map(key => [key, keys.length === 1 ? name : full.get(key)!] as const)),
  );
}

function Names({ names }: { names: readonly [string, string] }) {
  return (
    <>
      {names[0]}
      <br />
      {names[1]}
    </>
  );
}

/** Who can be paired, and what is missing for it. */
export function TakingPartTable(props: { visit: Visit; pool: readonly PoolEntry[]; taxonomy: Taxonomy }) {
  const { visit, pool } = props;
  const { language } = visit;
  const t = textsIn(language).round;
  const labels = new Map(props.taxonomy.fields.map(({ id, label }) => [id, label]));
  const missing = ({ place, row }: PoolEntry) => [
    ...(place === null ? [t.withoutFigures] : []),
    ...(row.answers.length === 0 ? [t.withoutFields] : []),
  ];
  const columns: Column<PoolEntry>[] = [
    { key: 'place', title: t.place, header: true, cell: ({ name }) => name },
    { key: 'kind', title: t.kind, cell: ({ place }) => place?.kind ?? unknown },
    {
      key: 'fields',
      title: t.fields,
      cell: ({ row }) => row.answers.map(({ field }) => labels.get(field)?.[language] ?? field).join(', ') || unknown,
    },
    { key: 'missing', title: t.missing, cell: entry => missing(entry).join('; ') || t.nothingMissing },
  ];
  return (
    <Table
      lang={language}
      caption={t.takingPart}
      captionHidden
      columns={columns}
      rows={pool}
      empty={<Empty title={t.nobodyTitle}>{t.nobodyText}</Empty>}
    />
  );
}

/** Who stayed without a partner, why, and what the cheapest partner would cost. */
export function SingleTable({ visit, run }: { visit: Visit; run: RunRecord }) {
  const { language } = visit;
  const { round: t, price } = textsIn(language);
  const cheapest = new Map((run.alternatives ?? []).toReversed().map(alternative => [alternative.key, alternative]));
  const sayCheapest = (alternative: AlternativeRecord | undefined) =>
    alternative === undefined
      ? unknown
      : `${alternative.name}: ${sayPrice(language, alternative.price, run.certificate.primal)}`;
  const columns: Column<UnmatchedRecord>[] = [
    { key: 'place', title: t.place, header: true, cell: ({ name }) => name },
    { key: 'reason', title: t.reason, cell: record => unmatchedReason(record)[language] },
    ...(run.alternatives === undefined
      ? []
      : [
          {
            key: 'cheapest',
            title: price.cheapest,
            cell: ({ key }: UnmatchedRecord) => sayCheapest(cheapest.get(key)),
          },
        ]),
  ];
  return <Table lang={language} caption={t.singleTitle} captionHidden columns={columns} rows={run.unmatched} />;
}

/** What was reached and what can be reached, objective by objective, and what one needs to repeat the run. */
export function ProofBehind(props: { visit: Visit; run: Run; hasRecord: boolean; when: string }) {
  const { visit, run, when } = props;
  const { language } = visit;
  const t = textsIn(language).round;
  const { record } = run;
  type Line = (typeof record.certificate.lines)[number];
  const columns: Column<Line>[] = [
    { key: 'objective', title: t.objective, header: true, cell: ({ objective }) => t.objectives[objective] },
    { key: 'reached', title: t.reached, kind: 'number', cell: ({ primal }) => formatNumber(language, primal) },
    { key: 'bound', title: t.bound, kind: 'number', cell: ({ dual }) => formatNumber(language, dual) },
  ];
  return (
    <Section id="pruefung" title={t.proofTitle}>
      <p>{t.proofText}</p>
      <Table lang={language} caption={t.proofTitle} captionHidden columns={columns} rows={record.certificate.lines} />
      <Behind summary={t.repeat({ number: `${run.number}`, when, version: record.softwareVersion })}>
        <Facts
          narrow
          items={[
            { term: t.fingerprint, value: <code>{record.rulesHash.slice(0, 16)}</code> },
            { term: t.inputPrint, value: <code>{record.inputHash.slice(0, 16)}</code> },
          ]}
        />
        {props.hasRecord && <p>{t.recordText}</p>}
      </Behind>
    </Section>
  );
}
