import { formatNumber } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import type { AlternativeRecord, PairRecord, RunRecord } from '../model.ts';
import { pairTextsIn, sayPrice, textsIn, utilityOf100 } from './words.ts';

/** The other partners that the members of a pair could have had, and what each would cost whom. Nothing for runs that kept none. */
export function AlternativesSection(props: { visit: Visit; call: CallForRun; run: RunRecord; pair: PairRecord }) {
  const { visit, call, run, pair } = props;
  const { language } = visit;
  const t = textsIn(language).price;
  if (run.alternatives === undefined) return null;
  const nameOf = (key: string) => pair.names[pair.members.indexOf(key)]!;
  const rows = pair.members.flatMap(key => run.alternatives!.filter(alternative => alternative.key === key));
  const columns: Column<AlternativeRecord>[] = [
    { key: 'place', title: t.place, cell: ({ key }) => nameOf(key) },
    { key: 'partner', title: t.partner, header: true, cell: ({ name }) => name },
    {
      key: 'utility',
      title: t.utility,
      kind: 'number',
      cell: ({ utility }) => formatNumber(language, utilityOf100(utility), 1),
    },
    { key: 'price', title: t.price, cell: ({ price }) => sayPrice(language, price, run.certificate.primal) },
    {
      key: 'lock',
      title: t.lockIt,
      kind: 'action',
      cell: ({ key, partner, name }) => (
        <a
          href={`${visit.link('matching.round', { call: call.slug }, { kind: 'lock', a: key, b: partner })}#festlegen`}
          aria-label={t.lockPair({ pair: pairTextsIn(language).title({ a: nameOf(key), b: name }) })}
        >
          {t.lockIt}
        </a>
      ),
    },
  ];
  return (
    <Section id="alternativen" title={t.alternatives} note={t.alternativesNote}>
      {rows.length === 0 ? (
        <p>{t.noAlternatives}</p>
      ) : (
        <Table lang={language} caption={t.alternatives} captionHidden columns={columns} rows={rows} />
      )}
    </Section>
  );
}
