import { type Answers, answerOf } from '../../../design/answers.ts';
import { RadioGroup, SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { TextPair } from '../../../design/text-pair.tsx';
import { wordsFor } from '../../../kernel/text.ts';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import type { Programme } from '../../programmes/model.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { eventKinds, type EventState, eventStates, type ProgrammeEvent } from '../model.ts';
import { mayBecome } from '../rules.ts';
import { textsIn } from './words.ts';

export type EventFormView = {
  /** Null for a new one. */
  readonly event: ProgrammeEvent | null;
  readonly programmes: readonly Programme[];
  readonly calls: readonly CallOfProgramme[];
  readonly hosts: readonly Organisation[];
  readonly history: readonly HistoryEntry[];
};

/** Everything about an event on one page. */
export function EventFormPage({ visit, view, answers }: { visit: Visit; view: EventFormView; answers: Answers }) {
  const { language } = visit;
  const { event } = view;
  const texts = textsIn(language);
  const t = texts.office;
  const title = event === null ? t.new : t.edit;
  const back = visit.link('events.office');
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[{ text: t.title, href: back }, { text: title }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <PageHead
        title={title}
        preline={event ? wordsFor(event.title, language).words : undefined}
        lead={t.lead}
        actions={event && <a href={visit.link('events.show', { event: event.slug })}>{t.public}</a>}
      />
      <ErrorSummary lang={language} errors={answers.errors} />
      <Form
        action={event ? visit.link('events.change', { event: event.slug }) : visit.link('events.create')}
        hidden={proofOf(visit)}
      >
        <Basics view={view} answers={answers} />
        <WhenAndWhere view={view} answers={answers} />
        <FormPart title={texts.form.more}>
          <TextPair answers={answers} name="excursion" label={texts.form.excursion} rows={2} required={false} />
          <TextPair
            answers={answers}
            name="description"
            label={texts.form.description}
            help={texts.form.descriptionHelp}
            rows={6}
            required={false}
          />
          <TextField
            {...answerOf(answers, 'source')}
            label={texts.form.source}
            help={texts.form.sourceHelp}
            required={false}
          />
        </FormPart>
        <FormActions
          lang={language}
          primary={event === null ? texts.form.create : texts.form.save}
          back={{ href: back }}
        />
      </Form>
      {event && (
        <>
          <p>
            <a href={visit.link('events.remove', { event: event.slug })}>{texts.form.remove}</a>
          </p>
          <Section id="verlauf" title={t.history}>
            <History lang={language} entries={view.history} />
          </Section>
        </>
      )}
    </Page>
  );
}

function Basics({ view, answers }: { view: EventFormView; answers: Answers }) {
  const { lang } = answers;
  const texts = textsIn(lang);
  const t = texts.form;
  const before: EventState | null = view.event?.state ?? null;
  return (
    <FormPart title={t.basics}>
      <RadioGroup
        {...answerOf(answers, 'programmeId')}
        label={t.programmeId}
        options={view.programmes.map(({ id, name }) => ({ value: id, label: name[lang] }))}
      />
      <SelectField
        {...answerOf(answers, 'callId')}
        label={t.callId}
        required={false}
        empty={t.noCall}
        options={view.calls.map(({ id, name }) => ({ value: id, label: name[lang] || name.de }))}
      />
      <RadioGroup
        {...answerOf(answers, 'kind')}
        label={t.kind}
        options={eventKinds.map(kind => ({ value: kind, label: texts.kinds[kind] }))}
      />
      <TextPair answers={answers} name="title" label={t.title} />
      <TextPair answers={answers} name="theme" label={t.theme} required={false} />
      <RadioGroup
        {...answerOf(answers, 'state')}
        label={t.state}
        options={eventStates
          .filter(state => mayBecome(before, state))
          .map(state => ({ value: state, label: texts.states[state] }))}
      />
    </FormPart>
  );
}

function WhenAndWhere({ view, answers }: { view: EventFormView; answers: Answers }) {
  const t = textsIn(answers.lang).form;
  return (
    <FormPart title={t.place}>
      <TextField
        {...answerOf(answers, 'fromDay')}
        kind="date"
        label={t.fromDay}
        help={t.fromDayHelp}
        required={false}
      />
      <TextField {...answerOf(answers, 'toDay')} kind="date" label={t.toDay} help={t.toDayHelp} required={false} />
      <TextField {...answerOf(answers, 'town')} label={t.town} size="medium" required={false} />
      <SelectField
        {...answerOf(answers, 'hostId')}
        label={t.hostId}
        required={false}
        empty={t.noHost}
        options={view.hosts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...answerOf(answers, 'hostName')} label={t.hostName} help={t.hostNameHelp} required={false} />
    </FormPart>
  );
}

/** Whether an event really goes away. */
export function RemoveEventPage({ visit, event }: { visit: Visit; event: ProgrammeEvent }) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.remove;
  const back = visit.link('events.edit', { event: event.slug });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[{ text: texts.office.title, href: visit.link('events.office') }, { text: t.title }]}
      hidden
    >
      <PageHead title={t.title} preline={wordsFor(event.title, language).words} lead={t.text} />
      <p>
        <strong>{t.final}</strong>
      </p>
      <Form action={visit.link('events.removal', { event: event.slug })} hidden={proofOf(visit)}>
        <FormActions lang={language} primary={t.button} danger back={{ href: back, text: t.back }} />
      </Form>
    </Page>
  );
}
