import type { Language } from '../kernel/text.ts';
import { ActionCard } from './action-card.tsx';
import { Bar } from './bar.tsx';
import { ButtonLink } from './button.tsx';
import { SelectField } from './choice.tsx';
import { Facts } from './facts.tsx';
import { Figures } from './figures.tsx';
import { formatHours, formatKilometres, formatNumber } from './format.ts';
import { History } from './history.tsx';
import { Columns } from './page-head.tsx';
import { Section } from './section.tsx';
import { FilterRow, Table, type Column } from './table.tsx';
import { Checklist, Tasks } from './tasks.tsx';
import { TextField } from './text-field.tsx';

type SampleRow = { a: string; b: string; why: string; utility: number; fit: number | null };

const sampleRows: SampleRow[] = [
  {
    a: 'Ahrensfeld',
    b: 'Birkenau',
    why: 'Ahrensfeld bringt Netzwerke ein, Birkenau nimmt sie mit',
    utility: 92,
    fit: 71,
  },
  { a: 'Cronberg', b: 'Dünenland', why: 'Energierunden gegen Energiesparmodell an Schulen', utility: 81, fit: 38 },
  { a: 'Eichtal', b: 'Fahrenhorst', why: 'Beide bauen die Wärmeplanung auf', utility: 74, fit: null },
];

/** A record with its one next thing, lists, tasks, history. */
export function RecordSamples(props: { lang: Language }) {
  const { lang } = props;
  const columns: Column<SampleRow>[] = [
    { key: 'pair', title: 'Paar', header: true, cell: row => <a href="#liste">{`${row.a} – ${row.b}`}</a> },
    { key: 'why', title: 'Warum', cell: row => row.why },
    {
      key: 'utility',
      title: 'Nutzen',
      kind: 'number',
      cell: row => <Bar lang={lang} value={row.utility} />,
      sort: { href: '#liste', now: 'descending' },
    },
    { key: 'fit', title: 'Passung', kind: 'number', cell: row => <Bar lang={lang} value={row.fit} /> },
    { key: 'open', title: 'Öffnen', kind: 'action', cell: () => <a href="#akte">öffnen</a> },
  ];
  return (
    <>
      <Section id="akte" title="Akte">
        <Columns
          aside={
            <ActionCard
              title="Ihre Entscheidung bis Mi., 15. Juni"
              action={
                <ButtonLink look="primary" href="#akte">
                  Dem Paar zustimmen
                </ButtonLink>
              }
              more={[<a href="#akte">Ablehnen mit Grund</a>, <a href="#akte">Als PDF</a>]}
            >
              <p>Stimmen Sie zu, entsteht die Partnerschaft. Danach folgen Vereinbarung und Vorlage.</p>
            </ActionCard>
          }
        >
          <Figures
            items={[
              { value: '60', label: 'Eingänge', href: '#liste' },
              { value: '48', label: 'vollständig', href: '#liste' },
              { value: formatNumber(lang, 1400), label: 'Gesamtnutzen' },
              { value: formatHours(250), label: 'Bahn (Schätzung)' },
              { value: formatNumber(lang, null), label: 'unbekannt' },
            ]}
          />
        </Columns>
        <Facts
          items={[
            { term: 'Einwohner', value: formatNumber(lang, 268876), note: 'Statistische Ämter, 2022' },
            { term: 'Entfernung', value: formatKilometres(lang, 342) },
            { term: 'Ansprechpartner/in', value: 'Anna Beispiel, 0123 456 78-12' },
            { term: 'Handlungsfelder', value: 'Erneuerbare Energien, Mobilität' },
          ]}
        />
        <Tasks
          items={[
            {
              title: 'Eine Interessensbekundung ist neu',
              text: 'Cronberg, vor zwei Stunden',
              due: 'bis Fr., 5. März',
              action: <ButtonLink href="#akte">Prüfen</ButtonLink>,
            },
            {
              title: 'Eine Mail kam nicht an',
              text: 'Dünenland, Adresse unbekannt',
              due: 'heute',
              urgent: true,
              action: <ButtonLink href="#akte">Adresse ändern</ButtonLink>,
            },
          ]}
        />
        <Checklist
          items={[
            { text: 'Ansprechpartner/in', state: 'fehlt', missing: true, href: '#formular' },
            { text: 'Erfahrung in Erneuerbaren', state: 'fertig' },
            { text: 'Zustimmung der Verwaltung', state: 'liegt vor, 29. Januar' },
          ]}
        />
        <History
          lang={lang}
          entries={[
            { who: 'Programmbüro', what: 'Paar vorgeschlagen', when: new Date('2016-06-01T08:00:00Z') },
            { who: 'Cronberg', what: 'Zugestimmt', when: new Date('2016-06-03T12:30:00Z'), onBehalf: true },
          ]}
        />
      </Section>

      <Section id="liste" title="Liste" note="Auf dem Telefon wird jede Zeile zu einer Karte.">
        <Table
          lang={lang}
          caption="Paare der Runde"
          captionHidden
          columns={columns}
          rows={sampleRows}
          count
          excel="/de/stil.xlsx"
          marked={row => row.a === 'Cronberg'}
          filter={
            <FilterRow lang={lang} action="/de/stil" reset="/de/stil">
              <TextField lang={lang} id="liste-suche" name="suche" label="Name" kind="search" required={false} />
              <SelectField
                lang={lang}
                id="liste-stand"
                name="stand"
                label="Stand"
                required={false}
                empty="alle"
                options={[{ value: 'offen', label: 'offen' }]}
              />
            </FilterRow>
          }
          foot={
            <>
              <strong>Cronberg – Dünenland lösen?</strong> Kostet 1,8 % des Gesamtnutzens.{' '}
              <a href="#liste">als Probe</a>
            </>
          }
        />
      </Section>
    </>
  );
}
