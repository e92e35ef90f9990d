import { ActionCard } from '../../../design/action-card.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button, ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { ErrorSummary, Form } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { History } from '../../../design/history.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanChange, PlanEntry } from '../model.ts';
import type { PlanSetting } from '../queries.ts';
import { isOpen, isOverdue } from '../rules.ts';
import { pairOf, proofOf, sayChange, tags, textsIn, whoOf } from './words.ts';

export type EntryView = {
  readonly setting: PlanSetting;
  readonly entry: PlanEntry;
  readonly entries: readonly PlanEntry[];
  readonly changes: readonly PlanChange[];
  readonly mayWork: boolean;
  /** What was chosen as needed before, and why not. */
  readonly answers: Answers;
};

type Props = { visit: Visit; view: EntryView };

/** An entry of the plan: what it is, what to do next, what it waits for, what happened. */
export function EntryPage({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, entry, answers } = view;
  const partnership = setting.partnership.id;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={entry.title}
      crumbs={[
        { text: pairOf(setting), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: visit.link('plans.show', { partnership }) },
        { text: entry.title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead
        preline={t.kinds[entry.kind]}
        title={entry.title}
        tags={
          <>
            <Tag kind={tags[entry.state]}>{t.states[entry.state]}</Tag>
            {isOverdue(entry, visit.ctx.today) && <Tag kind="attention">{t.overdue}</Tag>}
          </>
        }
        aside={<Next visit={visit} view={view} />}
      />
      {entry.blocker !== null && (
        <Notice
          lang={language}
          kind="warning"
          title={t.entry.blockedSince({
            day: formatPlainDay(language, entry.blocker.since),
            reason: entry.blocker.reason,
          })}
        >
          {entry.blocker.remindOn !== null && (
            <p>{t.entry.remind({ day: formatPlainDay(language, entry.blocker.remindOn) })}</p>
          )}
        </Notice>
      )}
      <Section id="worum" title={t.entry.about}>
        {entry.note !== '' && <p class="kt-text">{entry.note}</p>}
        <EntryFacts visit={visit} view={view} />
      </Section>
      <Section id="voraussetzungen" title={t.entry.needs} note={t.entry.needsNote}>
        <Needs visit={visit} view={view} />
      </Section>
      <Section id="verlauf" title={t.entry.history}>
        <History
          lang={language}
          entries={view.changes.map(change => ({
            who: whoOf(language, setting, change.organisationId),
            what: sayChange(language, change),
            when: change.at,
            onBehalf: change.onBehalf,
          }))}
        />
      </Section>
    </Page>
  );
}

/** The one press that brings the entry on, and what else one may do. */
function Next({ visit, view }: Props) {
  const { entry, setting, mayWork } = view;
  const t = textsIn(visit.language).entry;
  const address = { partnership: setting.partnership.id, entry: entry.id };
  if (!mayWork) return <ActionCard title={t.next}>{t.reading}</ActionCard>;
  const [press, to] =
    entry.state === 'open'
      ? ([t.begin, 'in-progress'] as const)
      : entry.state === 'in-progress'
        ? ([t.finish, 'done'] as const)
        : ([t.reopen, 'open'] as const);
  return (
    <ActionCard
      title={isOpen(entry) ? t.next : t.over}
      action={
        <Form
          action={visit.link('plans.move', { partnership: address.partnership })}
          hidden={{ ...proofOf(visit), back: visit.link('plans.entry', address) }}
        >
          <Button
            look={isOpen(entry) ? 'primary' : 'secondary'}
            name="move"
            value={`${entry.id}:${entry.version}:${to}`}
          >
            {press}
          </Button>
        </Form>
      }
      more={[
        <a href={visit.link('plans.edit', address)}>{t.edit}</a>,
        ...(isOpen(entry) ? [<a href={visit.link('plans.block', address)}>{t.block}</a>] : []),
      ]}
    />
  );
}

function EntryFacts({ visit, view }: Props) {
  const { language } = visit;
  const { entry, entries, setting } = view;
  const t = textsIn(language).entry;
  const partnership = setting.partnership.id;
  const link = (one: PlanEntry) => <a href={visit.link('plans.entry', { partnership, entry: one.id })}>{one.title}</a>;
  const parent = entries.find(({ id }) => id === entry.parentId);
  const parts = entries.filter(({ parentId }) => parentId === entry.id);
  const facts: Fact[] = [
    {
      term: t.who,
      value: [whoOf(language, setting, entry.organisationId), entry.responsible].filter(Boolean).join(', '),
    },
    { term: t.starts, value: formatPlainDay(language, entry.startsOn) },
    { term: t.due, value: formatPlainDay(language, entry.dueOn) },
    ...(entry.doneOn === null ? [] : [{ term: t.done, value: formatPlainDay(language, entry.doneOn) }]),
    ...(parent ? [{ term: t.partOf, value: link(parent) }] : []),
    ...(parts.length === 0
      ? []
      : [{ term: t.parts, value: parts.map((part, index) => [index === 0 ? '' : ', ', link(part)]) }]),
  ];
  return <Facts items={facts} />;
}

function Needs({ visit, view }: Props) {
  const { entry, entries, setting, mayWork, answers } = view;
  const texts = textsIn(visit.language);
  const t = texts.entry;
  const address = { partnership: setting.partnership.id, entry: entry.id };
  const needed = entries.filter(({ id }) => entry.needs.includes(id));
  const waiting = entries.filter(({ needs }) => needs.includes(entry.id));
  const link = (one: PlanEntry) => <a href={visit.link('plans.entry', { ...address, entry: one.id })}>{one.title}</a>;
  const others = entries.filter(one => one.id !== entry.id && !entry.needs.includes(one.id));
  return (
    <>
      {needed.length === 0 ? (
        <p>{t.needsNone}</p>
      ) : (
        <form method="post" action={visit.link('plans.depend', address)}>
          {Object.entries(proofOf(visit)).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <ul>
            {needed.map(one => (
              <li>
                {link(one)} ({texts.states[one.state]}){' '}
                {mayWork && (
                  <Button look="link" name="remove" value={one.id}>
                    {t.remove}
                    <span class="kern-sr-only">: {one.title}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </form>
      )}
      {waiting.length > 0 && (
        <p>
          {t.needed}: {waiting.map((one, index) => [index === 0 ? '' : ', ', link(one)])}
        </p>
      )}
      {mayWork && others.length > 0 && (
        <Form action={visit.link('plans.depend', address)} hidden={proofOf(visit)}>
          <SelectField
            {...answerOf(answers, 'needs')}
            label={t.addLabel}
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <ButtonRow>
            <Button>{t.add}</Button>
            <ButtonLink look="link" href={visit.link('plans.show', { partnership: address.partnership })}>
              {texts.form.back}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
