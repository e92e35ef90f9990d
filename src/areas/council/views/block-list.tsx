import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Block, BlockKey } from '../model.ts';
import type { PaperView } from '../queries/view.ts';
import { piecesOf } from '../rules/blocks.ts';
import { Pieces } from './paper-text.tsx';
import { textsIn } from './words.ts';

/** The parts of a paper, each with where its words come from and the way to change them. */
export function BlockList({ visit, view }: { visit: Visit; view: PaperView }) {
  const isAsked = (key: BlockKey) => key === 'consent' && view.paper.consentWhen === '';
  const shown = view.blocks.filter(
    ({ key, text, edited }) => text !== '' || (view.paper.state === 'draft' && (edited || isAsked(key))),
  );
  return (
    <>
      {shown.map(block => (
        <BlockSection visit={visit} view={view} block={block} />
      ))}
    </>
  );
}

function BlockSection({ visit, view, block }: { visit: Visit; view: PaperView; block: Block }) {
  const { language } = visit;
  const t = textsIn(language);
  const { paper, mayWrite } = view;
  const mayEdit = mayWrite && paper.state === 'draft';
  const title = t.blocks[block.key];
  return (
    <Section
      id={`teil-${block.key}`}
      level={3}
      title={title}
      action={
        mayEdit ? (
          <a
            class="kt-link"
            href={visit.link('papers.text', { paper: paper.id, block: block.key })}
            aria-label={t.editBlock({ block: title })}
          >
            {t.edit}
          </a>
        ) : undefined
      }
    >
      {!paper.released && <Origin visit={visit} block={block} />}
      {block.text === '' && block.edited ? (
        <p>{t.leftOut}</p>
      ) : block.text === '' ? (
        <p>
          {t.emptyBlock} {mayEdit && <a href={visit.link('papers.details', { paper: paper.id })}>{t.writeDetails}</a>}
        </p>
      ) : (
        <div class="kt-said" lang={paper.language === language ? undefined : paper.language}>
          <Pieces pieces={piecesOf(block.text)} />
        </div>
      )}
    </Section>
  );
}

/** Said only where the words are not simply those of the data. */
function Origin({ visit, block }: { visit: Visit; block: Block }) {
  const t = textsIn(visit.language);
  if (!block.edited) return null;
  return (
    <p>
      <Tag>{t.edited}</Tag> {block.outdated && <Tag kind="attention">{t.outdated}</Tag>}
    </p>
  );
}
