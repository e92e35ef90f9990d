import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { formatDay, formatDaysAhead } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { PhoneLink } from '../../../design/phone.tsx';
import { dayAt, daysBetween } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import type { CallOfProgramme, CallVersion } from '../queries.ts';
import type { loadAccompanying } from '../queries/accompanying.ts';
import { deadlineInWords } from '../queries/terms-in-words.ts';
import { isOpen, stateAt } from '../rules.ts';
import { speak } from '../rules/words.ts';
import { Accompanying } from './accompanying.tsx';
import { textsIn } from './lines.tsx';
import { StateTag } from './state.tsx';
import { Terms } from './terms.tsx';
import { Versions } from './versions.tsx';

type CallPageProps = {
  visit: Visit;
  call: CallOfProgramme;
  versions: readonly CallVersion[];
  office: Organisation;
  accompanying: Awaited<ReturnType<typeof loadAccompanying>>;
  /** True where the office looks at a draft. */
  preview?: boolean;
};

/** A call as everyone reads it: what it is, by when, what it asks and gives, how pairs are found. */
export function CallPage(props: CallPageProps) {
  const { visit, call, versions } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const name = call.name[language] || call.name.de;
  const { documents, questions } = props.accompanying;
  const latest = versions[0];
  const extendedFrom = versions.find((version, i) => i > 0 && version.deadlineAt < call.deadlineAt);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={name}
      description={call.terms.about[language]}
      crumbs={[{ text: texts.list.title, href: visit.link('calls.list') }, { text: name }]}
      hidden={props.preview === true}
    >
      {props.preview && (
        <Notice lang={language} kind="info" title={texts.call.preview}>
          <p>{texts.call.previewText}</p>
        </Notice>
      )}
      {call.state === 'cancelled' && (
        <Notice lang={language} kind="warning" title={texts.call.cancelled}>
          <p>{latest?.reason}</p>
        </Notice>
      )}
      <PageHead
        preline={call.programme.name[language]}
        title={name}
        lead={call.terms.about[language]}
        tags={<StateTag language={language} state={stateAt(call, visit.ctx.now)} />}
        aside={<NextStep {...props} />}
      >
        {extendedFrom && (
          <p>{texts.call.extended(deadlineInWords(extendedFrom.deadlineAt, extendedFrom.terms.timeZone, language))}</p>
        )}
      </PageHead>
      <Terms
        language={language}
        terms={call.terms}
        taxonomy={call.programme.taxonomy}
        words={speak(call.programme.terms, language)}
        hash={call.hash}
        more={[
          ...(documents.length > 0 ? [{ id: 'unterlagen', text: texts.accompanying.documents }] : []),
          ...(questions.length > 0 ? [{ id: 'fragen', text: texts.accompanying.questions }] : []),
        ]}
      />
      <Accompanying
        language={language}
        documents={documents}
        questions={questions}
        addressOf={document =>
          visit.link(props.preview ? 'calls.documents.own' : 'calls.document', { call: call.slug, document })
        }
      />
      {versions.length > 0 && <Versions language={language} versions={versions} taxonomy={call.programme.taxonomy} />}
    </Page>
  );
}

/** The one thing to do: express interest while there is time, else whom to ask. */
function NextStep({ visit, call, office }: CallPageProps) {
  const { language, ctx } = visit;
  const t = textsIn(language).call;
  const words = speak(call.programme.terms, language);
  const deadline = deadlineInWords(call.deadlineAt, call.terms.timeZone, language);
  const questions = (
    <p>
      {t.questions}: {office.name}
      {office.phone !== '' && (
        <>
          {', '}
          <PhoneLink phone={office.phone} />
        </>
      )}
    </p>
  );
  if (isOpen(call, ctx.now) && call.programme.modules.includes('applications')) {
    const today = dayAt(ctx.now, call.terms.timeZone);
    const last = dayAt(new Date(call.deadlineAt.getTime() - 1), call.terms.timeZone);
    return (
      <ActionCard
        title={t.until(deadline)}
        action={
          <ButtonLink look="primary" href={visit.link('applications.start', { call: call.slug })}>
            {t.apply(words)}
          </ButtonLink>
        }
      >
        <p>
          {t.ends(formatDaysAhead(language, daysBetween(today, last)))} {t.applyText}
        </p>
        <p>
          {t.onPaper}: <a href={visit.link('applications.form.docx', { call: call.slug })}>Word</a>,{' '}
          <a href={visit.link('applications.form.pdf', { call: call.slug })}>PDF</a>
        </p>
        {questions}
      </ActionCard>
    );
  }
  const ahead = ctx.now < call.opensAt || call.state === 'draft';
  const begins = formatDay(language, dayAt(call.opensAt, call.terms.timeZone));
  return (
    <ActionCard title={ahead ? t.begins(begins) : t.ended(deadline)}>
      <p>{ahead ? t.beginsText(deadline) : t.endedText(words)}</p>
      {questions}
    </ActionCard>
  );
}
