import type { Reason } from '../../../kernel/verdict.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { rowValues } from '../../../design/answers.ts';
import { changeDetails, seenOfDetails } from '../commands.ts';
import type { CouncilPaper } from '../model.ts';
import type { PaperView } from '../queries/view.ts';
import { detailsInput } from '../schema.ts';
import { DetailsPage } from '../views/details-page.tsx';
import { answersOf, backToPaper, paperToWrite, readReceipt, reasonsOf, typed } from './load.ts';

/** `GET /de/arbeit/vorlagen/:paper/angaben` */
export async function showDetails(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  return page(visit, view, valuesOf(view.paper));
}

/** `POST /de/arbeit/vorlagen/:paper/angaben` */
export async function takeDetails(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const values = typed(visit);
  const annexes = visit.fields.rows('annexes', ['title', 'isPublic', 'fileId']);
  const shape = readShape(detailsInput, { ...inputOf(values), annexes });
  const receipt = readReceipt(visit, view.onBehalf);
  if (!shape.ok || !receipt.ok) return page(visit, view, values, reasonsOf(shape, receipt), 400);
  const input = { ...shape.value, seen: visit.fields.text('seen') };
  const changed = await changeDetails(visit.ctx, view.paper.id, input, receipt.value);
  return changed.ok ? backToPaper(visit, view) : page(visit, view, values, changed.reasons, 422);
}

const names = [
  'kind',
  'language',
  'number',
  'isPublic',
  'paperOn',
  'town',
  'signatory',
  'fit',
  'consentWhen',
  'climateEffect',
  'agreement',
] as const;

function inputOf(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, values[name] ?? '']));
}

/** What stands in the form at first. The agreement is the annex without a title of its own. */
function valuesOf(paper: CouncilPaper): Record<string, string> {
  const agreement = paper.annexes.find(({ title }) => title === '');
  const others = paper.annexes.filter(({ title }) => title !== '');
  const { kind, language, number, town, signatory, fit, consentWhen, climateEffect } = paper;
  return {
    ...{ kind, language, number, town, signatory, fit, consentWhen, climateEffect },
    isPublic: paper.isPublic ? 'yes' : 'no',
    paperOn: paper.paperOn ?? '',
    agreement: agreement ? (agreement.isPublic ? 'public' : 'internal') : 'none',
    ...rowValues(
      'annexes',
      others.map(({ title, isPublic, fileId = '' }) => ({ title, isPublic: isPublic ? 'yes' : '', fileId })),
    ),
  };
}

function page(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const rows = Object.keys(values).filter(name => /^annexes\.\d+\.title$/.test(name) && values[name] !== '').length;
  return html(
    <DetailsPage
      visit={visit}
      view={view}
      answers={answersOf(visit, values, reasons)}
      seen={seenOfDetails(view.paper)}
      annexes={Math.min(20, rows + 2)}
    />,
    status,
  );
}
