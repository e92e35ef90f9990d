import { ErrorSummary, type FormError } from '../../../design/form.tsx';
import { formatMoment, formatPlainDay } from '../../../design/format.ts';
import { History } from '../../../design/history.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ReportAct, ReportDue, ReportFact, ReportVersion, StatusReport } from '../model.ts';
import { mayReadLetter } from '../policy.ts';
import { contributionOf, hasWritten, isWritable } from '../rules.ts';
import { StateTags } from './list-page.tsx';
import { NextStep } from './next-step.tsx';
import { EffortTable, FactsTable, Words } from './report-parts.tsx';
import { nameOf, pairOf, sayAct, textsIn, whoOf } from './words.ts';

type Writer = { readonly organisationId: string; readonly name: string; readonly own: boolean };

export type ReportView = {
  readonly setting: PlanSetting;
  readonly due: ReportDue;
  readonly report: StatusReport;
  /** Of today where the report is still written, else of the last version. */
  readonly facts: readonly ReportFact[];
  readonly acts: readonly ReportAct[];
  readonly versions: readonly ReportVersion[];
  /** Members for which the reader writes, and those for which he or she submits. */
  readonly writers: readonly Writer[];
  readonly submitters: readonly Writer[];
  readonly mayJudge: boolean;
  readonly isOffice: boolean;
  readonly errors: readonly FormError[];
};

/** A report as it stands: what is known, what each side writes, what to do next, what happened. */
export function ReportPage({ visit, view }: { visit: Visit; view: ReportView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, due, report, acts, versions } = view;
  const partnership = setting.partnership.id;
  const pair = pairOf(setting.partnership);
  const name = nameOf(language, due);
  const [latest] = versions;
  const isKept = !isWritable(report) && latest !== undefined;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${name}: ${pair}`}
      crumbs={[
        { text: pair, href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: visit.link('reports.list', { partnership }) },
        { text: name },
      ]}
      failed={view.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={view.errors} />
      <PageHead
        preline={pair}
        title={name}
        lead={t.dueOn({ day: formatPlainDay(language, due.dueOn) })}
        tags={<StateTags {...{ language, report, due }} pair={setting.partnership.state} today={visit.ctx.today} />}
        aside={<NextStep visit={visit} view={view} />}
      />
      <LastWord visit={visit} view={view} />
      <Section
        id="fakten"
        title={t.facts}
        note={isKept ? t.factsThen({ when: formatMoment(language, latest.at) }) : t.factsNow}
      >
        <FactsTable visit={visit} setting={setting} facts={view.facts} />
      </Section>
      <Section id="texte" title={t.sides} note={t.sidesNote}>
        {setting.partnership.members.map(member => (
          <Side visit={visit} view={view} member={member} />
        ))}
      </Section>
      <Section id="aufwand" title={t.hoursTitle}>
        <EffortTable
          visit={visit}
          period={due}
          hoursPerMonth={setting.call.terms.workload.hoursPerMonth}
          rows={setting.partnership.members.map(({ organisationId, name: who }) => ({
            name: who,
            hours: contributionOf(report, organisationId)?.hours ?? null,
          }))}
        />
      </Section>
      {versions.length > 0 && (
        <Section
          id="fassungen"
          title={t.versions}
          {...(latest && canMakePdf() ? { action: <ToPdf visit={visit} view={view} number={latest.number} /> } : {})}
        >
          <ul>
            {versions.map(({ number, at, organisationId }) => (
              <li>
                <a href={visit.link('reports.version', { partnership, due: due.id, number: String(number) })}>
                  {t.versionLine({ number, when: formatMoment(language, at), who: whoOf(setting, organisationId) })}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="verlauf" title={t.history}>
        <History
          lang={language}
          entries={acts.map(act => ({
            who: whoOf(setting, act.organisationId),
            what: <Act visit={visit} view={view} act={act} />,
            when: act.at,
            onBehalf: act.onBehalf,
          }))}
        />
      </Section>
    </Page>
  );
}

function ToPdf({ visit, view, number }: { visit: Visit; view: ReportView; number: number }) {
  const address = { partnership: view.setting.partnership.id, due: view.due.id, number: String(number) };
  return (
    <a href={visit.link('reports.pdf', address)} download>
      {textsIn(visit.language).latestPdf}
    </a>
  );
}

/** What happened, with the letter in which it was said for those who may read it. */
function Act({ visit, view, act }: { visit: Visit; view: ReportView; act: ReportAct }) {
  const { setting, due } = view;
  const what = sayAct(visit.language, act);
  if (act.fileId === null || !mayReadLetter(visit.ctx.actor, setting, act)) return <>{what}</>;
  const address = { partnership: setting.partnership.id, due: due.id, file: act.fileId };
  return (
    <>
      {what}{' '}
      <a href={visit.link('reports.letter', address)} download>
        {textsIn(visit.language).acting.letter}
      </a>
    </>
  );
}

/** Why it came back, or why it is not needed. */
function LastWord({ visit, view: { report, acts } }: { visit: Visit; view: ReportView }) {
  const t = textsIn(visit.language);
  if (report.state !== 'returned' && report.state !== 'skipped') return null;
  const { state } = report;
  const said = acts.find(({ kind }) => kind === state)?.words;
  const title = state === 'returned' ? t.returnedTitle : t.skippedTitle;
  return (
    <Notice lang={visit.language} kind={state === 'returned' ? 'warning' : 'info'} title={title}>
      <p>{said}</p>
    </Notice>
  );
}

type Member = PlanSetting['partnership']['members'][number];

function Side({ visit, view, member }: { visit: Visit; view: ReportView; member: Member }) {
  const t = textsIn(visit.language);
  const { setting, due, report, writers } = view;
  const { organisationId, name } = member;
  const written = contributionOf(report, organisationId);
  const writer = isWritable(report) ? writers.find(one => one.organisationId === organisationId) : undefined;
  const address = { partnership: setting.partnership.id, due: due.id, organisation: organisationId };
  return (
    <Section id={`seite-${organisationId}`} title={name} level={3}>
      {hasWritten(written) && written ? <Words visit={visit} words={written} /> : <p>{t.notWritten}</p>}
      {writer && (
        <p>
          <a href={visit.link('reports.write', address)}>
            {writer.own ? (hasWritten(written) ? t.changeOwn : t.writeOwn) : t.writeFor({ name })}
          </a>
        </p>
      )}
    </Section>
  );
}
