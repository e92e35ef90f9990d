import { Empty } from '../../../design/empty.tsx';
import { formatDay, formatDaysAhead, formatMoment } from '../../../design/format.ts';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import { type Day, daysBetween } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { isBeforeAgenda } from '../model.ts';
import type { PaperView } from '../queries/view.ts';
import { nextStep, type SequenceStep } from '../rules/sequence.ts';
import { sayLead, sayResult, textsIn } from './words.ts';

/** The bodies of a paper as a time line: by when to hand in, when they sit, what they said. */
export function SequenceTable({ visit, view }: { visit: Visit; view: PaperView }) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.sequence;
  const columns: Column<SequenceStep>[] = [
    {
      key: 'body',
      title: t.body,
      header: true,
      cell: ({ consultation: { body, role, isPublic } }) => (
        <>
          {body.name}
          <span class="kt-facts__note">
            {texts.roles[role]}, {isPublic ? texts.isPublic : texts.isInternal}
          </span>
        </>
      ),
    },
    { key: 'submit', title: t.submitBy, cell: step => <SubmitBy visit={visit} view={view} step={step} /> },
    { key: 'sitting', title: t.sitting, cell: step => <SittingDay visit={visit} step={step} /> },
    { key: 'result', title: t.result, cell: step => <ResultCell visit={visit} view={view} step={step} /> },
  ];
  return (
    <Table
      lang={language}
      caption={t.caption}
      captionHidden
      columns={columns}
      rows={view.steps}
      empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
    />
  );
}

function SubmitBy({ visit, view, step }: { visit: Visit; view: PaperView; step: SequenceStep }) {
  const t = textsIn(visit.language).sequence;
  const { submitBy, consultation } = step;
  const { lead } = consultation.body;
  if (lead === null) return <>{t.noLead}</>;
  const note = <span class="kt-facts__note">{sayLead(visit.language, lead)}</span>;
  if (submitBy === null) return <>– {note}</>;
  const isMissed = submitBy < visit.ctx.today && isBeforeAgenda(view.paper.state) && consultation.result === null;
  return (
    <>
      <When visit={visit} day={submitBy} /> {isMissed && <Tag kind="attention">{t.over}</Tag>}
      {note}
    </>
  );
}

function SittingDay({ visit, step }: { visit: Visit; step: SequenceStep }) {
  const t = textsIn(visit.language).sequence;
  const { sitting } = step.consultation;
  if (sitting === null) return <>{t.noDay}</>;
  return (
    <>
      <When visit={visit} day={sitting.day} />
      {sitting.time !== '' && <span class="kt-facts__note">{sitting.time}</span>}
      {step.outOfOrder && <Tag kind="attention">{t.outOfOrder}</Tag>}
    </>
  );
}

/** A day, and beside it how far away it is if it lies ahead. */
function When({ visit, day }: { visit: Visit; day: Day }) {
  const days = daysBetween(visit.ctx.today, day);
  const ahead = days >= 0 && days <= 60 ? ` (${formatDaysAhead(visit.language, days)})` : '';
  return (
    <>
      <time datetime={day}>{formatDay(visit.language, day)}</time>
      {ahead}
    </>
  );
}

function ResultCell({ visit, view, step }: { visit: Visit; view: PaperView; step: SequenceStep }) {
  const { language } = visit;
  const t = textsIn(language).sequence;
  const { paper, mayWrite } = view;
  const { id, role, result, resultOn, fileId, body, sitting, taken } = step.consultation;
  const params = { paper: paper.id, consultation: id };
  if (result !== null) {
    return (
      <>
        {t.resultOn({ result: sayResult(language, role, result), day: formatDay(language, resultOn) })}
        {fileId !== null && (
          <>
            {' '}
            <a href={visit.link('papers.result-file', params)}>{t.file}</a>
          </>
        )}
        {taken && (
          <span class="kt-facts__note">
            <a href={taken.source}>{t.taken({ at: formatMoment(language, taken.at) })}</a>
          </span>
        )}
      </>
    );
  }
  const isNext = nextStep(view.steps) === step && (paper.state === 'scheduled' || paper.state === 'consulted');
  if (!mayWrite || !isNext || sitting === null || sitting.day > visit.ctx.today) return <>–</>;
  return (
    <a href={visit.link('papers.result', params)} aria-label={t.recordResultOf({ body: body.name })}>
      {t.recordResult}
    </a>
  );
}
