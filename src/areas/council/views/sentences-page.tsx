import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { type Language, languages } from '../../../kernel/text.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import { type OwnSentence, type SentenceKey, sentenceKeys } from '../model/sentences.ts';
import { sentenceTextsIn, textsIn } from './words.ts';

type Library = {
  readonly programme: Programme;
  readonly sentences: Readonly<Record<Language, readonly OwnSentence[]>>;
};

/** The texts from which papers are made, by programme: which are the office's own, and since when. */
export function SentencesPage({ visit, libraries }: { visit: Visit; libraries: readonly Library[] }) {
  const { language } = visit;
  const t = sentenceTextsIn(language);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[{ text: textsIn(language).title, href: visit.link('papers.list') }, { text: t.title }]}
      hidden
    >
      <PageHead title={t.title} lead={t.lead} />
      {libraries.map(library => (
        <ProgrammeSentences visit={visit} library={library} />
      ))}
    </Page>
  );
}

function ProgrammeSentences({ visit, library }: { visit: Visit; library: Library }) {
  const { language } = visit;
  const t = sentenceTextsIn(language);
  const { programme, sentences } = library;
  const columns: Column<SentenceKey>[] = [
    { key: 'part', title: t.part, header: true, cell: key => partName(language, key) },
    ...languages.map((one): Column<SentenceKey> => ({
      key: one,
      title: textsIn(language).languages[one],
      cell: key => {
        const sentence = sentences[one].find(written => written.key === key)!;
        return <WhoseWords visit={visit} programme={programme} sentence={sentence} language={one} />;
      },
    })),
  ];
  const title = programme.name[language];
  return (
    <Section id={`programm-${programme.slug}`} title={title}>
      <Table lang={language} caption={t.of({ programme: title })} captionHidden columns={columns} rows={sentenceKeys} />
    </Section>
  );
}

/** Whether the office has written it, and since when; leads to the text. */
function WhoseWords(props: { visit: Visit; programme: Programme; sentence: OwnSentence; language: Language }) {
  const { visit, programme, sentence, language: written } = props;
  const { language } = visit;
  const t = sentenceTextsIn(language);
  const { key, text, changedAt } = sentence;
  const address = { programme: programme.slug, block: key, language: written };
  const saidSince = (own: string) => (own === '' ? t.leftOut({ day }) : t.ownSince({ day }));
  const day = changedAt === null ? '' : formatPlainDay(language, dayAt(changedAt, homeTimeZone));
  return (
    <a href={visit.link('paper-sentences.edit', address)}>
      {day === '' ? t.product : text === null ? t.productSince({ day }) : saidSince(text)}
      <span class="kern-sr-only">
        {' '}
        ({partName(language, key)}, {textsIn(language).languages[written]})
      </span>
    </a>
  );
}

/** What a part of a paper is called where its text is written. */
export function partName(language: Language, key: SentenceKey): string {
  return key === 'agreement' ? sentenceTextsIn(language).agreement : textsIn(language).blocks[key];
}
