import { Bar } from '../../../design/bar.tsx';
import { Behind } from '../../../design/behind.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Facts } from '../../../design/facts.tsx';
import { formatNumber, unknown } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PairRecord, UnmatchedRecord } from '../model.ts';
import type { Run } from '../queries.ts';
import type { PoolEntry } from '../queries/pool.ts';
import { unmatchedReason } from '../rules/remarks.ts';
import { summaryOf } from '../rules/summary.ts';
import type { RoundView } from './round-page.tsx';
import { of100, proposalTags, sayProposalStateShort, textsIn, titleOf, utilityOf100 } from './words.ts';

/** The pairs of a run with their score parts; once released, with where each proposal stands. */
export function PairsTable(props: {
  visit: Visit;
  round: RoundView;
  pairs: readonly PairRecord[];
  addressOf: (members: readonly [string, string]) => string;
}) {
  const { visit, round, pairs } = props;
  const { language } = visit;
  const t = textsIn(language).round;
  const proposalOf = new Map(round.proposals.map(proposal => [proposal.record.members.join(), proposal]));
  const bar = (value: number | null) => <Bar lang={language} value={value} />;
  const columns: Column<PairRecord>[] = [
    { key: 'pair', title: t.pair, header: true, cell: ({ names }) => <Names names={names} /> },
    { key: 'why', title: t.why, cell: pair => summaryOf(pair, language) },
    { key: 'utility', title: t.utility, kind: 'number', cell: pair => bar(utilityOf100(pair.utility)) },
    { key: 'similarity', title: t.similarity, kind: 'number', cell: pair => bar(of100(pair.similarity)) },
    {
      key: 'complementarity',
      title: t.complementarity,
      kind: 'number',
      cell: pair => bar(of100(pair.complementarity)),
    },
    ...(round.proposals.length > 0
      ? [
          {
            key: 'state',
            title: t.state,
            cell: (pair: PairRecord) => {
              const proposal = proposalOf.get(pair.members.join());
              if (!proposal) return unknown;
              return <Tag kind={proposalTags[proposal.state]}>{sayProposalStateShort(language, proposal)}</Tag>;
            },
          },
        ]
      : []),
    {
      key: 'open',
      title: t.open,
      kind: 'action',
      cell: pair => (
        <a href={props.addressOf(pair.members)} aria-label={t.openPair({ pair: titleOf(language, pair) })}>
          {t.open}
        </a>
      ),
    },
  ];
  return <Table lang={language} caption={t.pairsTitle} captionHidden columns={columns} rows={pairs} />;
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
export function TakingPartTable({ visit, pool }: { visit: Visit; pool: readonly PoolEntry[] }) {
  const { language } = visit;
  const t = textsIn(language).round;
  const missing = ({ place, row }: PoolEntry) => [
    ...(place === null ? [t.withoutFigures] : []),
    ...(row.answers.length === 0 ? [t.withoutFields] : []),
  ];
  const columns: Column<PoolEntry>[] = [
    { key: 'place', title: t.place, header: true, cell: ({ name }) => name },
    { key: 'kind', title: t.kind, cell: ({ place }) => place?.kind ?? unknown },
    { key: 'fields', title: t.fields, kind: 'number', cell: ({ row }) => formatNumber(language, row.answers.length) },
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

/** Who stayed without a partner, and why. */
export function SingleTable({ visit, unmatched }: { visit: Visit; unmatched: readonly UnmatchedRecord[] }) {
  const t = textsIn(visit.language).round;
  const columns: Column<UnmatchedRecord>[] = [
    { key: 'place', title: t.place, header: true, cell: ({ name }) => name },
    { key: 'reason', title: t.reason, cell: record => unmatchedReason(record)[visit.language] },
  ];
  return <Table lang={visit.language} caption={t.singleTitle} captionHidden columns={columns} rows={unmatched} />;
}

/** What was reached and what can be reached, objective by objective, and what one needs to repeat the run. */
export function ProofBehind({ visit, run, when }: { visit: Visit; run: Run; when: string }) {
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
      </Behind>
    </Section>
  );
}
