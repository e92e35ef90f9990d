import type { Child } from 'hono/jsx';
import { ActionCard } from '../../../design/action-card.tsx';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Facts } from '../../../design/facts.tsx';
import { Form } from '../../../design/form.tsx';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { Notice } from '../../../design/notice.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { type Module, moduleNames, type Programme } from '../model.ts';
import type { CallOfProgramme, CallVersion } from '../queries.ts';
import type { loadAccompanying } from '../queries/accompanying.ts';
import { deadlineInWords, termsInWords } from '../queries/terms-in-words.ts';
import { nextState, stateAt } from '../rules.ts';
import { speak } from '../rules/words.ts';
import { CallTable } from './calls.tsx';
import { factsOf, textsIn } from './lines.tsx';
import { CallStrip, StateTag } from './state.tsx';
import { Versions } from './versions.tsx';

/** The hidden values of a form: against forged forms, and against taking it twice. */
export function hiddenOf(visit: Visit): Record<string, string> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** All calls of the office's programmes. */
export function OfficeCallsPage(props: {
  visit: Visit;
  calls: readonly CallOfProgramme[];
  programmes: readonly Programme[];
}) {
  const { visit, calls, programmes } = props;
  const t = textsIn(visit.language).office;
  const newCall = (
    <ButtonLink look="primary" href={visit.link('calls.new')}>
      {t.new}
    </ButtonLink>
  );
  const newProgramme = <ButtonLink href={visit.link('programmes.new')}>{t.newProgramme}</ButtonLink>;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.title} hidden>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          programmes.length > 0 && (
            <>
              {newCall}
              {newProgramme}
            </>
          )
        }
      />
      {programmes.length === 0 ? (
        <Empty title={t.noProgramme} action={newProgramme}>
          <p>{t.noProgrammeText}</p>
        </Empty>
      ) : calls.length === 0 ? (
        <Empty title={t.none} action={newCall}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <CallTable visit={visit} calls={calls} route="calls.manage" />
      )}
      {programmes.length > 0 && (
        <Section id="programme" title={textsIn(visit.language).programme.list}>
          <ul>
            {programmes.map(({ slug, name }) => (
              <li>
                <a href={visit.link('programmes.show', { programme: slug })}>
                  {textsIn(visit.language).programme.change(name[visit.language])}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** One call as its office sees it: where it stands, the next step, its terms, versions and history. */
export function ManageCallPage(props: {
  visit: Visit;
  call: CallOfProgramme;
  versions: readonly CallVersion[];
  untouched: boolean;
  history: readonly HistoryEntry[];
  accompanying: Awaited<ReturnType<typeof loadAccompanying>>;
}) {
  const { visit, call, versions } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const name = call.name[language] || call.name.de;
  const { taxonomy } = call.programme;
  const lines = termsInWords(call.terms, taxonomy, language);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={name}
      crumbs={[{ text: texts.office.title, href: visit.link('calls.office') }, { text: name }]}
      hidden
    >
      {!props.untouched && call.state !== 'draft' && (
        <Notice lang={language} kind="error" title={texts.office.changed}>
          <p>{texts.office.changedText}</p>
        </Notice>
      )}
      <PageHead
        preline={call.programme.name[language]}
        title={name}
        tags={<StateTag language={language} state={stateAt(call, visit.ctx.now)} />}
        aside={<NextStep visit={visit} call={call} />}
      >
        <CallStrip language={language} call={call} now={visit.ctx.now} />
      </PageHead>
      <Section id="bedingungen" title={texts.office.terms}>
        <Facts items={factsOf(lines, ['places', 'fields', 'rate', 'cap', 'hours', 'consentDays'])} />
      </Section>
      <Beside {...props} />
      {versions.length > 0 && <Versions language={language} versions={versions} taxonomy={taxonomy} />}
      <Section id="verlauf" title={texts.office.history}>
        <History lang={language} entries={props.history} timeZone={call.terms.timeZone} />
      </Section>
    </Page>
  );
}

/** What the call hands out and answers beforehand, each with the way to change it. */
function Beside(props: {
  visit: Visit;
  call: CallOfProgramme;
  accompanying: Awaited<ReturnType<typeof loadAccompanying>>;
}) {
  const { visit, call } = props;
  const { language } = visit;
  const t = textsIn(language).accompanying;
  const { documents, questions } = props.accompanying;
  const lists = [
    { id: 'unterlagen', title: t.documents, route: 'calls.documents', texts: documents.map(({ title }) => title) },
    { id: 'fragen', title: t.questions, route: 'calls.questions', texts: questions.map(({ question }) => question) },
  ];
  return (
    <>
      {lists.map(({ id, title, route, texts }) => (
        <Section
          id={id}
          title={title}
          action={
            <a class="kt-link" href={visit.link(route, { call: call.slug })} aria-label={`${title}: ${t.change}`}>
              {t.change}
            </a>
          }
        >
          {texts.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <ul>
              {texts.map(text => (
                <li>{text[language]}</li>
              ))}
            </ul>
          )}
        </Section>
      ))}
    </>
  );
}

function NextStep({ visit, call }: { visit: Visit; call: CallOfProgramme }) {
  const { language } = visit;
  const t = textsIn(language).office;
  const to = (route: string, text: string): Child => <a href={visit.link(route, { call: call.slug })}>{text}</a>;
  const state = stateAt(call, visit.ctx.now);
  const words = speak(call.programme.terms, language);
  const isUsed = (module: Module) => call.programme.modules.includes(module);
  const open = to('calls.show', t.public);
  const parts = [
    ...(isUsed('applications') ? [to('applications.list', words.application.titles)] : []),
    ...(isUsed('matching') ? [to('matching.round', moduleNames.matching[language])] : []),
    ...(isUsed('partnerships') ? [to('reports.round', t.reports)] : []),
  ];
  if (state === 'draft') {
    return (
      <ActionCard
        title={t.draftNext}
        action={
          <ButtonLink look="primary" href={visit.link('calls.publish', { call: call.slug })}>
            {t.check}
          </ButtonLink>
        }
        more={[to('calls.edit', t.edit), to('calls.preview', t.preview)]}
      >
        <p>{t.draftText}</p>
      </ActionCard>
    );
  }
  if (state === 'open') {
    return (
      <ActionCard
        title={t.openNext(deadlineInWords(call.deadlineAt, call.terms.timeZone, language))}
        more={[
          ...parts,
          open,
          to('calls.extend', t.extend),
          to('calls.correct', t.correct),
          to('calls.cancel', t.cancel),
        ]}
      >
        <p>{t.openText}</p>
      </ActionCard>
    );
  }
  const next = nextState(state);
  const more = [...parts, open, ...(state === 'closed' ? [to('calls.correct', t.correct)] : [])];
  if (next !== 'evaluated' && next !== 'awarded' && next !== 'archived') {
    return (
      <ActionCard title={state === 'cancelled' ? t.cancelledNext : t.archivedNext} more={more}>
        <p>{t.nothingToDo}</p>
      </ActionCard>
    );
  }
  const titles = { evaluated: t.closedNext, awarded: t.evaluatedNext, archived: t.awardedNext };
  return (
    <ActionCard
      title={titles[next]}
      more={more}
      action={
        <Form action={visit.link('calls.advance', { call: call.slug })} hidden={{ ...hiddenOf(visit), from: state }}>
          <Button>{t.advance[next]}</Button>
        </Form>
      }
    >
      {state === 'closed' && <p>{t.closedText}</p>}
    </ActionCard>
  );
}
