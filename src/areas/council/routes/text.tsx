import { done, type Reason } from '../../../kernel/verdict.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { type BlockChange, changeBlock, seenOfBlock } from '../commands.ts';
import type { PaperView } from '../queries/view.ts';
import { blockInput } from '../schema.ts';
import { BlockPage } from '../views/block-page.tsx';
import { answersOf, backToPaper, blockOf, paperToWrite, readReceipt, reasonsOf, typed } from './load.ts';

/** `GET /de/arbeit/vorlagen/:paper/text/:block` */
export async function showBlock(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  return page(visit, view, { text: blockOf(visit, view).text });
}

/** `POST /de/arbeit/vorlagen/:paper/text/:block`: save what was written, take what the data say, or keep one's own. */
export async function takeBlock(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const block = blockOf(visit, view);
  const values = typed(visit);
  const act = ['take', 'keep'].find(one => one === values.act) as 'take' | 'keep' | undefined;
  const seen = visit.fields.text('seen');
  const shape = act === undefined ? readShape(blockInput, { text: values.text ?? '' }) : done({ text: '' });
  const receipt = readReceipt(visit, view.onBehalf);
  if (!shape.ok || !receipt.ok) return page(visit, view, values, reasonsOf(shape, receipt), 400);
  const change: BlockChange = act === undefined ? { act: 'save', text: shape.value.text, seen } : { act, seen };
  const changed = await changeBlock(visit.ctx, view.paper.id, block.key, change, receipt.value);
  return changed.ok ? backToPaper(visit, view) : page(visit, view, values, changed.reasons, 422);
}

function page(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const block = blockOf(visit, view);
  return html(
    <BlockPage
      visit={visit}
      view={view}
      block={block}
      answers={answersOf(visit, values, reasons)}
      seen={seenOfBlock(block)}
      changedMeanwhile={reasons.some(({ code }) => code === 'changed-meanwhile')}
    />,
    status,
  );
}
