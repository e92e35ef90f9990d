import type { Child } from 'hono/jsx';
import type { Topology } from 'topojson-specification';
import type { Language } from '../kernel/text.ts';
import { PageHead } from './page-head.tsx';
import { SectionNav } from './section.tsx';
import { FormSamples } from './style-guide-forms.tsx';
import { PictureSamples } from './style-guide-pictures.tsx';
import { PieceSamples } from './style-guide-pieces.tsx';
import { RecordSamples } from './style-guide-records.tsx';

const parts = [
  { id: 'zustaende', text: 'Zustände und Meldungen' },
  { id: 'knoepfe', text: 'Knöpfe' },
  { id: 'schritte', text: 'Schritte' },
  { id: 'akte', text: 'Akte' },
  { id: 'liste', text: 'Liste' },
  { id: 'formular', text: 'Formular' },
  { id: 'bilder', text: 'Bilder' },
];

/** Every piece in every state, for whoever builds or judges a page. Shown in development and in the demo only. */
export function StyleGuide(props: { lang: Language; topology: Topology }): Child {
  const { lang } = props;
  return (
    <>
      <PageHead
        title="Alle Bausteine"
        lead="Woraus die Seiten bestehen, in jedem Zustand. Die Zahlen und Namen auf dieser Seite sind erfunden."
      >
        <SectionNav lang={lang} items={parts} />
      </PageHead>
      <PieceSamples lang={lang} />
      <RecordSamples lang={lang} />
      <FormSamples lang={lang} />
      <PictureSamples lang={lang} topology={props.topology} />
    </>
  );
}
