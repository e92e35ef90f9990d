import { formatHours, formatKilometres, formatNumber, unknown } from '../../../design/format.ts';
import { type Figure, Figures } from '../../../design/figures.tsx';
import { Likeness } from '../../../design/likeness.tsx';
import { Columns } from '../../../design/page-head.tsx';
import { ProfileChart } from '../../../design/profile-chart.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { laender, type Place } from '../../places/model.ts';
import type { Words } from '../../programmes/model/words.ts';
import { speak } from '../../programmes/rules/words.ts';
import type { FieldLevels, FigurePair, PairField, PairRecord } from '../model.ts';
import { reasonsOf } from '../rules/reasons.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { PairsMap } from './pairs-map.tsx';
import { of100, pairTextsIn, printFigure, titleOf, utilityOf100 } from './words.ts';

/** A pair with what the register says about its places. */
export type PairView = {
  readonly record: PairRecord;
  /** What the programme calls things. */
  readonly words: Words;
  readonly places: ReadonlyMap<string, Place>;
  readonly topology: Parameters<typeof PairsMap>[0]['topology'];
};

/** The score parts of a pair as large numbers. */
export function PairFigures({ visit, record }: { visit: Visit; record: PairRecord }) {
  const { language } = visit;
  const t = pairTextsIn(language);
  const number = (value: number | null) => formatNumber(language, value);
  const { similarity, travel, fields, coverage } = record;
  const isShareOfPairs = similarity !== null && !record.weightedByField && (coverage ?? 0) > 1 - 1e-9;
  const items: Figure[] = [
    { value: number(utilityOf100(record.utility)), label: t.utility },
    {
      value: number(of100(similarity)),
      label: isShareOfPairs
        ? t.similarityOf({ percent: number(of100(similarity)), levels: sayLevels(language, record) })
        : t.similarity,
    },
    { value: number(of100(record.complementarity)), label: t.complementarity({ count: `${fields.length}` }) },
    travel === null
      ? { value: number(of100(record.practicality)), label: t.practicality }
      : { value: formatHours(travel.hours * 60), label: t.travel },
  ];
  return <Figures items={items} />;
}

/** Everything that is known about a pair, top down: why, who brings in what, how alike, where. */
export function PairSections({ visit, pair }: { visit: Visit; pair: PairView }) {
  const { language } = visit;
  const t = pairTextsIn(language);
  const { record } = pair;
  const [a, b] = record.names;
  return (
    <>
      <Columns
        aside={
          <PairsMap
            visit={visit}
            title={titleOf(language, record)}
            description={
              record.travel
                ? t.mapText({ a, b, km: formatKilometres(language, record.travel.km) })
                : t.mapTextUnknown({ a, b })
            }
            topology={pair.topology}
            places={pair.places}
            pairs={[{ record }]}
          />
        }
      >
        <Section id="gruende" title={t.why}>
          <p>{reasonsOf(record)[language]}</p>
        </Section>
        <Section id="gebiete" title={t.places}>
          <PlacesTable language={language} pair={pair} />
        </Section>
      </Columns>
      <Section id="felder" title={t.fields} note={t.fieldsNote}>
        <FieldsTable language={language} pair={pair} />
      </Section>
      <Section id="vergleich" title={record.profile ? t.compare : t.noCompare}>
        <Comparison language={language} record={record} />
      </Section>
    </>
  );
}

function FieldsTable({ language, pair }: { language: Language; pair: PairView }) {
  const t = pairTextsIn(language);
  const { record } = pair;
  const w = speak(pair.words, language);
  const nameOf = (key: string) => record.names[record.members.indexOf(key)]!;
  const roleOf = (member: string, { from, to }: PairField) =>
    from === member ? w.advising.title : to === member ? w.adopting.title : null;
  const answer = (member: string, field: PairField, { experience, need, evidence }: FieldLevels) => {
    const role = roleOf(member, field);
    return (
      <>
        {role !== null && `${role}: `}
        {t.levels({ experience: `${experience}`, need: `${need}` })}
        {evidence > 0 && `, ${t.evidence({ count: `${evidence}` })}`}
      </>
    );
  };
  const columns: Column<PairField>[] = [
    { key: 'field', title: t.field, header: true, cell: ({ label }) => label[language] },
    {
      key: 'direction',
      title: t.direction,
      cell: ({ from, to }) =>
        from === null || to === null ? t.peers : t.advises({ from: nameOf(from), to: nameOf(to) }),
    },
    { key: 'own', title: record.names[0], cell: field => answer(record.members[0], field, field.levels[0]) },
    { key: 'other', title: record.names[1], cell: field => answer(record.members[1], field, field.levels[1]) },
  ];
  return <Table lang={language} caption={t.fields} captionHidden columns={columns} rows={record.fields} />;
}

function Comparison({ language, record }: { language: Language; record: PairRecord }) {
  const t = pairTextsIn(language);
  const { profile, agreements, differences } = record;
  const [own, other] = record.names;
  if (profile === null) return <p>{t.unknown}</p>;
  const say = (figure: FigurePair) => {
    const [a, b] = [printFigure(language, figure, figure.own), printFigure(language, figure, figure.other)];
    const label = figure.label[language];
    return a === b ? t.both({ label, value: a }) : t.each({ label, a: own, own: a, b: other, other: b });
  };
  const note = t.compareNote({
    population: formatNumber(language, profile.population),
    levels: sayLevels(language, record),
    known: formatNumber(language, profile.figures.length),
    all: formatNumber(language, profile.indicators),
  });
  return (
    <>
      <Likeness
        lang={language}
        alike={agreements.length > 0 ? agreements.map(say) : [t.noAgreement]}
        different={differences.length > 0 ? differences.map(say) : [t.noDifference]}
      />
      <ProfileChart
        lang={language}
        caption={t.compare}
        own={own}
        other={other}
        note={note}
        rows={profile.figures.map(figure => ({
          label: figure.label[language],
          own: printFigure(language, figure, figure.own),
          other: printFigure(language, figure, figure.other),
          ownPosition: figure.ownPosition,
          otherPosition: figure.otherPosition,
          share: figure.share,
        }))}
      />
    </>
  );
}

/** What the register says of both, one fact a row. */
function PlacesTable({ language, pair }: { language: Language; pair: PairView }) {
  const t = pairTextsIn(language);
  const { record, places } = pair;
  const facts: readonly { term: string; value: (place: Place) => string }[] = [
    { term: t.kind, value: ({ kind }) => kind },
    { term: t.land, value: ({ land }) => laender[land ?? '']?.[language] ?? unknown },
    { term: t.key, value: ({ key }) => key ?? unknown },
  ];
  type Row = (typeof facts)[number];
  const columns: Column<Row>[] = [
    { key: 'term', title: t.fact, header: true, cell: ({ term }) => term },
    ...record.members.map((member, index) => ({
      key: member,
      title: record.names[index]!,
      cell: ({ value }: Row) => {
        const place = places.get(member);
        return place ? value(place) : t.noPlace;
      },
    })),
  ];
  return <Table lang={language} caption={t.places} captionHidden columns={columns} rows={facts} />;
}

function sayLevels(language: Language, { levels }: PairRecord): string {
  const texts = inLanguage(language, { de, en });
  const named: Readonly<Record<string, string>> = texts.levels;
  return levels.map(level => named[level] ?? level).join(texts.reasons.and);
}
