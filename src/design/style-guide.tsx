import type { Child } from 'hono/jsx';
import type { Topology } from 'topojson-specification';
import type { Language, Text } from '../kernel/text.ts';
import { PageHead } from './page-head.tsx';
import { SectionNav } from './section.tsx';
import { FormSamples } from './style-guide-forms.tsx';
import { PictureSamples } from './style-guide-pictures.tsx';
import { PieceSamples } from './style-guide-pieces.tsx';
import { RecordSamples } from './style-guide-records.tsx';

const parts: readonly { readonly id: string; readonly text: Text }[] = [
  { id: 'zustaende', text: { de: 'Zustände und Meldungen', en: 'States and messages' } },
  { id: 'knoepfe', text: { de: 'Knöpfe', en: 'Buttons' } },
  { id: 'schritte', text: { de: 'Schritte', en: 'Steps' } },
  { id: 'akte', text: { de: 'Akte', en: 'Record' } },
  { id: 'liste', text: { de: 'Liste', en: 'List' } },
  { id: 'formular', text: { de: 'Formular', en: 'Form' } },
  { id: 'bilder', text: { de: 'Bilder', en: 'Pictures' } },
];

export const title: Text = { de: 'Alle Bausteine', en: 'All pieces' };
const lead: Text = {
  de: 'Woraus die Seiten bestehen, in jedem Zustand. Die Zahlen und Namen auf dieser Seite sind erfunden.',
  en: 'What the pages are made of, in every state. The samples are German. The numbers and names are invented.',
};

/**
 * Every piece in every state, for whoever builds or judges a page. Shown in development and in the demo only. The samples
 * are German on either page, and marked so.
 */
export function StyleGuide(props: { lang: Language; topology: Topology }): Child {
  const { lang } = props;
  const items = parts.map(({ id, text }) => ({ id, text: text[lang] }));
  return (
    <>
      <PageHead title={title[lang]} lead={lead[lang]}>
        <SectionNav lang={lang} items={items} />
      </PageHead>
      <div lang="de">
        <PieceSamples lang="de" />
        <RecordSamples lang="de" />
        <FormSamples lang="de" />
        <PictureSamples lang="de" topology={props.topology} />
      </div>
    </>
  );
}
