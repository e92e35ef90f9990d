import type { Topology } from 'topojson-specification';
import type { Language } from '../kernel/text.ts';
import { Bar } from './bar.tsx';
import { BondsGraph } from './bonds-graph.tsx';
import { Likeness } from './likeness.tsx';
import { PlacesMap, type MapPlace } from './map.tsx';
import { Columns } from './page-head.tsx';
import { ProfileChart, type ProfileRow } from './profile-chart.tsx';
import { Section } from './section.tsx';
import { YearLine } from './year-line.tsx';

const rows: ProfileRow[] = [
  { label: 'Einwohner', own: '268.876', other: '168.296', ownPosition: 0.76, otherPosition: 0.54, share: 0.11 },
  { label: 'Fläche', own: '855 km²', other: '2.104 km²', ownPosition: 0.28, otherPosition: 0.77, share: 0.24 },
  { label: 'Einwohner je km²', own: '315', other: '80', ownPosition: 0.72, otherPosition: 0, share: 0.36 },
  { label: 'Anteil der größten Stadt', own: '32 %', other: '32 %', ownPosition: 1, otherPosition: 0.99, share: 0.01 },
  { label: 'Waldanteil', own: '–', other: '41 %', ownPosition: null, otherPosition: 0.8, share: null },
];

const steinfurt: MapPlace = { name: 'Kreis Steinfurt', keys: ['05566'], kind: 'dot' };
const giessen: MapPlace = { name: 'Landkreis Gießen', keys: ['06531'], kind: 'dot' };
const flaeming: MapPlace = { name: 'Landkreis Teltow-Fläming', keys: ['12072'], kind: 'ring' };
const muenchen: MapPlace = { name: 'München', keys: ['09162'], kind: 'ring' };
const leiria: MapPlace = { name: 'Leiria', keys: [], position: { lon: -8.8, lat: 39.7 } };

/** Bars, profile, map, the year; each with its table or list. */
export function PictureSamples(props: { lang: Language; topology: Topology }) {
  const { lang } = props;
  return (
    <>
      <Section id="bilder" title="Bilder">
        <p class="kt-legend">
          <Bar lang={lang} value={0} />
          <Bar lang={lang} value={58} />
          <Bar lang={lang} value={100} />
          <Bar lang={lang} value={null} />
        </p>
        <Likeness
          lang={lang}
          alike={['Die größte Stadt hat in beiden etwa ein Drittel der Einwohner.']}
          different={['Auf einem Quadratkilometer leben in Gießen viermal so viele Menschen.']}
        />
        <BondsGraph
          lang={lang}
          id="netz"
          title="Wer mit wem"
          description="Rheine ist mit Leiria und Borne verbunden, Borne auch mit Trakai."
          bonds={[
            ['Rheine', 'Leiria'],
            ['Rheine', 'Borne'],
            ['Borne', 'Trakai'],
          ]}
          columns={{ node: 'Stadt', bound: 'verbunden mit' }}
        />
        <Columns
          aside={
            <PlacesMap
              lang={lang}
              id="karte"
              title="Zwei Paare"
              description="Ein Paar reicht von Nordrhein-Westfalen nach Bayern, eines von Hessen nach Brandenburg."
              topology={props.topology}
              pairs={[
                { from: steinfurt, to: muenchen },
                { from: giessen, to: flaeming, href: '#akte' },
              ]}
              places={[leiria]}
              legend={{ dot: 'berät', ring: 'wendet an' }}
              download={{ href: '/de/stil.csv', text: 'CSV' }}
            />
          }
        >
          <ProfileChart
            lang={lang}
            caption="Gießen und Teltow-Fläming im Vergleich"
            own="Gießen"
            other="Teltow-Fläming"
            rows={rows}
            note="Lage unter allen 294 Landkreisen, links der kleinste Wert · Datenlage: 4 von 5 Kennzahlen"
          />
        </Columns>
      </Section>
      <Section id="jahr" title="Ein Jahr in acht Schritten" band>
        <YearLine
          label="Ein Jahr in acht Schritten"
          steps={[
            { title: 'Interesse', text: 'Erfahrung und Bedarf je Handlungsfeld', done: true },
            { title: 'Auswahl', text: '20 Plätze', done: true },
            { title: 'Paar', text: 'strukturähnlich, mit Begründung' },
            { title: 'Vereinbarung', text: 'und Vorlage für den Rat' },
            { title: 'Jour fixe', text: 'monatlich' },
            { title: 'Study Tour', text: 'oder Workshops' },
            { title: 'Zwei Treffen', text: 'aller Regionen' },
            { title: 'Ergebnis', text: 'Maßnahmen, die bleiben' },
          ]}
        />
      </Section>
    </>
  );
}
