import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { contributionOf, hasWritten, isWritable, maySubmit } from '../rules.ts';
import type { ReportView } from './report-page.tsx';
import { textsIn } from './words.ts';

/** The one thing to do: write, submit, look through, or wait for somebody. */
export function NextStep({ visit, view }: { visit: Visit; view: ReportView }) {
  const t = textsIn(visit.language).next;
  const { report, mayJudge } = view;
  if (isWritable(report)) return <WhileWriting visit={visit} view={view} />;
  if (report.state === 'submitted') {
    if (!mayJudge) return <ActionCard title={t.read} />;
    return (
      <ActionCard title={t.judge} action={<Primary href={judgeLink(visit, view)}>{t.toJudge}</Primary>}>
        <p>{t.judgeText}</p>
      </ActionCard>
    );
  }
  const more = mayJudge ? { more: [<Judge visit={visit} view={view} />] } : {};
  return <ActionCard title={report.state === 'skipped' ? t.skipped : t.over} {...more} />;
}

function WhileWriting({ visit, view }: { visit: Visit; view: ReportView }) {
  const t = textsIn(visit.language).next;
  const { setting, due, report, writers, submitters } = view;
  const { members } = setting.partnership;
  const address = { partnership: setting.partnership.id, due: due.id };
  const day = formatPlainDay(visit.language, due.dueOn);
  const wrote = (id: string) => hasWritten(contributionOf(report, id));
  const own = writers.find(one => one.own && !wrote(one.organisationId));
  const isReady = maySubmit(report, members, due.dueOn, visit.ctx.today).ok;
  const submit = visit.link('reports.submit', address);
  const judge = view.mayJudge ? [<Judge visit={visit} view={view} />] : [];
  const toSubmit = isReady && submitters.length > 0;
  if (own)
    return (
      <ActionCard
        title={t.write}
        action={
          <Primary href={visit.link('reports.write', { ...address, organisation: own.organisationId })}>
            {textsIn(visit.language).writeOwn}
          </Primary>
        }
        more={[...(toSubmit ? [<a href={submit}>{t.toSubmit}</a>] : []), ...judge]}
      >
        <p>{t.writeText({ day })}</p>
      </ActionCard>
    );
  if (toSubmit)
    return (
      <ActionCard
        title={report.state === 'returned' ? t.again : t.submit}
        action={<Primary href={submit}>{t.toSubmit}</Primary>}
        more={judge}
      >
        <p>{report.state === 'returned' ? t.againText : t.submitText}</p>
      </ActionCard>
    );
  if (isReady) {
    return (
      <ActionCard title={t.submit} more={judge}>
        <p>{writers.length > 0 ? t.waitingSpeaker : t.reading}</p>
      </ActionCard>
    );
  }
  const mute = members.filter(({ organisationId }) => !wrote(organisationId)).map(({ name }) => name);
  return (
    <ActionCard title={t.waiting({ names: mute.join(', ') })} more={judge}>
      {mute.length < members.length && <p>{t.waitingText({ day })}</p>}
    </ActionCard>
  );
}

function Judge({ visit, view }: { visit: Visit; view: ReportView }) {
  const t = textsIn(visit.language).next;
  const { report, isOffice } = view;
  const text =
    !isOffice || report.state === 'accepted'
      ? t.commentAdviser
      : report.state === 'skipped'
        ? t.commentOnly
        : t.comment;
  return <a href={judgeLink(visit, view)}>{text}</a>;
}

function judgeLink(visit: Visit, { setting, due }: ReportView): string {
  return visit.link('reports.judge', { partnership: setting.partnership.id, due: due.id });
}

function Primary(props: { href: string; children: string }) {
  return (
    <ButtonLink look="primary" href={props.href}>
      {props.children}
    </ButtonLink>
  );
}
