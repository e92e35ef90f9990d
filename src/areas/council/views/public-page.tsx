import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PaperDocument } from '../documents/paper.ts';
import type { AnnexView } from '../model.ts';
import type { AnnexFile } from '../queries/annexes.ts';
import { AnnexList } from './annex-list.tsx';
import { Pieces } from './paper-text.tsx';
import { textsIn } from './words.ts';

/** A released paper as everybody may read it, in the language in which it was written. */
export function PublicPage(props: {
  visit: Visit;
  paper: PaperDocument;
  /** The public ones. */
  annexes: readonly AnnexView[];
  annexFiles: readonly AnnexFile[];
  /** What the bodies of the public sittings said, in their order; '' where nothing yet. */
  results: readonly string[];
  pdf: string | null;
}) {
  const { visit, paper } = props;
  const { language } = visit;
  const lang = paper.language === language ? undefined : paper.language;
  const title = `${paper.kind} ${paper.number}`.trim();
  return (
    <Page frame={visit.frame} lang={language} title={`${title}: ${paper.title}`}>
      <div class="kt-columns__main" lang={lang}>
        <PageHead
          preline={[paper.authority, paper.signatory].filter(Boolean).join(' · ')}
          title={title}
          lead={`${paper.subject.label}: ${paper.subject.text}`}
        />
        <p>{[paper.publicLine, paper.placeAndDay].filter(Boolean).join(' · ')}</p>
        {paper.sequence.rows.length > 0 && (
          <Section id="beratungsfolge" title={paper.sequence.title}>
            <Table<readonly string[]>
              lang={language}
              caption={paper.sequence.title}
              captionHidden
              rows={paper.sequence.rows}
              columns={[
                ...paper.sequence.columns.map((column, index) => ({
                  key: String(index),
                  title: column,
                  header: index === 0,
                  cell: (row: readonly string[]) => row[index] ?? '',
                })),
                ...(props.results.some(said => said !== '')
                  ? [
                      {
                        key: 'result',
                        title: textsIn(paper.language).sequence.result,
                        cell: (row: readonly string[]) => props.results[paper.sequence.rows.indexOf(row)] || '–',
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
        )}
        {paper.parts.map((part, index) => (
          <Section id={`teil-${index + 1}`} title={part.title}>
            {part.sections.map(({ heading, pieces }) => (
              <div class="kt-said">
                {heading !== '' && <h3 class="kt-h3">{heading}</h3>}
                <Pieces pieces={pieces} />
              </div>
            ))}
          </Section>
        ))}
        {paper.annexes.items.length > 0 && (
          <Section id="anlagen" title={paper.annexes.title}>
            <AnnexList
              visit={visit}
              annexes={props.annexes}
              files={props.annexFiles}
              lang={paper.language}
              hrefOf={({ number }) =>
                visit.link('papers.public-annex', { paper: visit.params.paper!, annex: String(number) })
              }
            />
          </Section>
        )}
      </div>
      {props.pdf !== null && (
        <p>
          <a href={props.pdf}>{textsIn(language).pdf}</a>
        </p>
      )}
    </Page>
  );
}
