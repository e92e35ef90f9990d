import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { Facts } from '../../../design/facts.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { formatDay, formatMoment } from '../../../design/format.ts';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Checklist } from '../../../design/tasks.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { SpokenWords } from '../../programmes/rules/words.ts';
import { type Decision, decisions } from '../model.ts';
import type { ApplicationOfCall, listOnBehalf } from '../queries.ts';
import { isEditable, isMove, mayWithdraw, needsReason } from '../rules.ts';
import { completenessOf } from '../rules/completeness.ts';
import { Answers, type Looked } from './answers.tsx';
import type { StepProps } from './form.tsx';
import { officeTextsIn, StateTag } from './office-list.tsx';
import { checkItem } from './own.tsx';
import { errorAt, hiddenOf, textsIn, typedIn, wordsOf } from './typed.ts';

type Papers = Awaited<ReturnType<typeof listOnBehalf>>;

type RecordProps = {
  readonly visit: Visit;
  readonly held: ApplicationOfCall;
  readonly looked: Looked;
  readonly papers: Papers;
  readonly history: readonly HistoryEntry[];
};

/** One application as the office sees it: state, the next decision, everything said, papers, history. */
export function RecordPage(props: RecordProps) {
  const { visit, held, looked } = props;
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const { application, call, organisation } = held;
  const { lateReceivedOn, lateReason, decisionReason } = application;
  const items = completenessOf(application);
  return (
    <Page frame={visit.frame} lang={lang} title={organisation.name} crumbs={recordCrumbs(visit, held)} hidden>
      <PageHead
        title={organisation.name}
        preline={call.name[lang]}
        tags={<StateTag lang={lang} state={application.state} />}
        aside={<NextCard visit={visit} held={held} />}
      >
        {organisation.invented && <Notice lang={lang} kind="info" title={t.invented} />}
      </PageHead>
      <Section id="stand" title={t.facts}>
        <Facts
          items={[
            { term: t.received, value: formatMoment(lang, application.submittedAt, call.terms.timeZone) },
            ...(lateReceivedOn === null
              ? []
              : [{ term: t.admitted, value: formatDay(lang, lateReceivedOn), note: lateReason }]),
            ...(decisionReason === null ? [] : [{ term: t.reason, value: decisionReason }]),
          ]}
        />
      </Section>
      <Section id="vollstaendigkeit" title={t.completeness}>
        <Checklist items={items.map(item => checkItem(visit, held, item, isEditable(application.state)))} />
      </Section>
      <Answers visit={visit} held={held} looked={looked} />
      {props.papers.length > 0 && <PaperList {...props} />}
      <Section id="verlauf" title={t.history}>
        <History lang={lang} entries={props.history} />
      </Section>
    </Page>
  );
}

function recordCrumbs(visit: Visit, { call, organisation }: ApplicationOfCall) {
  const params = { call: call.slug };
  return [
    { text: call.name[visit.language], href: visit.link('calls.manage', params) },
    {
      text: officeTextsIn(visit.language).title(wordsOf(call, visit.language)),
      href: visit.link('applications.list', params),
    },
    { text: organisation.name },
  ];
}

/** The one next thing: a decision, or what came in another way. */
function NextCard({ visit, held }: { visit: Visit; held: ApplicationOfCall }) {
  const t = officeTextsIn(visit.language);
  const { id, state } = held.application;
  const possible = decisions.filter(to => isMove(state, to, 'office'));
  const decision = (to: Decision) => visit.link('applications.decision', { call: held.call.slug, id }, { to });
  const word = (to: Decision) => (state === 'reserve' && to === 'eligible' ? t.moveUp : t.to[to]);
  const withdraw = mayWithdraw(held.application).ok && (
    <a class="kt-link" href={visit.link('applications.withdraw', { id })}>
      {t.withdraw}
    </a>
  );
  const links = withdraw ? [withdraw] : [];
  if (isEditable(state)) {
    const action = (
      <ButtonRow>
        <ButtonLink look="primary" href={visit.link('applications.place', { id })}>
          {t.fillIn}
        </ButtonLink>
        <ButtonLink href={visit.link('applications.check', { id })}>{t.send}</ButtonLink>
      </ButtonRow>
    );
    return (
      <ActionCard title={t.record} action={action} more={links}>
        <p>{t.draftText}</p>
      </ActionCard>
    );
  }
  const [first, ...rest] = possible;
  if (first === undefined) return <ActionCard title={t.noDecision} more={links} />;
  const others = rest.map(to => (
    <a class="kt-link" href={decision(to)}>
      {word(to)}
    </a>
  ));
  const action = (
    <ButtonLink look="primary" href={decision(first)}>
      {word(first)}
    </ButtonLink>
  );
  return (
    <ActionCard title={t.decide} action={action} more={[...others, ...links]}>
      <p>{t.decideText}</p>
    </ActionCard>
  );
}

function PaperList({ visit, held, papers }: RecordProps) {
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const words = textsIn(lang);
  const acts: Readonly<Record<string, (w: SpokenWords) => string>> = words.acts;
  const w = wordsOf(held.call, lang);
  return (
    <Section id="im-auftrag" title={t.papers}>
      <ul>
        {tellingOnes(papers).map(({ act, receivedOn, channel, fileId }) => (
          <li>
            {acts[act]?.(w) ?? act}: {t.paper(formatDay(lang, receivedOn), words.channels[channel])}
            {fileId !== null && (
              <>
                {' · '}
                <a href={visit.link('applications.file', { id: held.application.id, file: fileId })}>{t.openPaper}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Steps that the same telephone call answered stand there once; a line with a paper of its own always stands. */
function tellingOnes(papers: Papers): Papers {
  const said = ({ act, receivedOn, channel }: Papers[number]) => `${act} ${receivedOn} ${channel}`;
  return papers.filter(
    (paper, index) => paper.fileId !== null || papers.findIndex(one => said(one) === said(paper)) === index,
  );
}

/** What a decision will do, to whom, and whether it can be undone. */
export function DecisionPage(props: StepProps & { to: Decision }) {
  const { visit, held, errors, to } = props;
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const params = { call: held.call.slug, id: held.application.id };
  const title = t.question[to](held.organisation.name);
  const back = { href: visit.link('applications.record', params), text: t.back };
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={title}
      failed={errors.length > 0}
      crumbs={recordCrumbs(visit, held)}
      hidden
    >
      <PageHead title={title} preline={held.call.name[lang]} lead={t.consequence[to]} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link('applications.decide', params)} hidden={{ ...hiddenOf(visit), to }}>
        <TextArea
          lang={lang}
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          required={needsReason(to)}
          value={typedIn(visit).text('reason', '')}
          error={errorAt(errors, 'reason')}
        />
        <FormActions lang={lang} primary={t.to[to]} danger={to === 'declined' || to === 'ineligible'} back={back} />
      </Form>
    </Page>
  );
}
