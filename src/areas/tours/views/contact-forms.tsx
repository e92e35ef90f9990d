import type { Speaker } from '../../../design/acting-fields.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { type ContactRequest, soughtKinds } from '../model/contacts.ts';
import { differences, FormPage } from './form-frame.tsx';
import { contactTexts, pairOf, whoOf } from './words.ts';

type Props = {
  visit: Visit;
  setting: PlanSetting;
  answers: Answers;
  speakers: readonly Speaker[];
};
type OfRequest = Props & { request: ContactRequest };

function crumbsTo({ visit, setting }: Pick<Props, 'visit' | 'setting'>) {
  const partnership = setting.partnership.id;
  return [
    { text: pairOf(setting.partnership), href: visit.link('partnerships.show', { partnership }) },
    { text: contactTexts(visit.language).title, href: visit.link('contact-requests.list', { partnership }) },
  ];
}

/** What the forms about one request have in common. */
function frameOf({ visit, setting, answers, speakers, request }: OfRequest) {
  const t = contactTexts(visit.language);
  const href = visit.link('contact-requests.show', { partnership: setting.partnership.id, request: request.id });
  return {
    ...{ visit, answers, speakers, version: request.version, conflict: null },
    preline: `${t.sought[request.sought]}, ${whoOf(setting, request.organisationId)}`,
    crumbs: [...crumbsTo({ visit, setting }), { text: request.topic, href }],
    back: { href, text: t.brokerForm.back },
  };
}

/** Whom a member looks for, what about, what for and by when. */
export function AskFormPage({ visit, setting, answers, speakers }: Props) {
  const texts = contactTexts(visit.language);
  const t = texts.form;
  const partnership = setting.partnership.id;
  return (
    <FormPage
      {...{ visit, answers, speakers, version: null, conflict: null }}
      title={t.title}
      preline={pairOf(setting.partnership)}
      lead={t.lead}
      crumbs={crumbsTo({ visit, setting })}
      action={visit.link('contact-requests.ask', { partnership })}
      primary={t.send}
      back={{ href: visit.link('contact-requests.list', { partnership }), text: t.back }}
    >
      <RadioGroup
        {...answerOf(answers, 'sought')}
        label={t.sought}
        options={soughtKinds.map(value => ({ value, label: texts.sought[value] }))}
      />
      <TextField {...answerOf(answers, 'topic')} label={t.topic} help={t.topicHelp} maxlength={200} />
      <TextArea {...answerOf(answers, 'why')} label={t.why} help={t.whyHelp} rows={4} maxlength={2000} />
      <TextField {...answerOf(answers, 'neededBy')} label={t.neededBy} kind="date" required={false} />
    </FormPage>
  );
}

/** Whom the office found. */
export function BrokerFormPage(props: OfRequest & { isLate: boolean }) {
  const { visit, setting, answers, request, isLate } = props;
  const { brokerForm: t } = contactTexts(visit.language);
  return (
    <FormPage
      {...frameOf(props)}
      conflict={isLate ? conflictOf(props) : null}
      title={t.title}
      lead={t.lead}
      action={visit.link('contact-requests.broker', { partnership: setting.partnership.id, request: request.id })}
      primary={t.send}
    >
      <TextField {...answerOf(answers, 'name')} label={t.name} maxlength={200} />
      <TextField {...answerOf(answers, 'jobTitle')} label={t.jobTitle} required={false} maxlength={200} />
      <TextArea
        {...answerOf(answers, 'note')}
        {...{ label: t.note, help: t.noteHelp, rows: 3, required: false, maxlength: 2000 }}
      />
    </FormPage>
  );
}

/** What came of it; before anybody was found there is only one answer. */
export function OutcomeFormPage(props: OfRequest) {
  const { visit, setting, answers, request } = props;
  const { outcomeForm: t } = contactTexts(visit.language);
  const states = request.state === 'open' ? (['no-result'] as const) : (['met', 'no-result'] as const);
  return (
    <FormPage
      {...frameOf(props)}
      title={t.title}
      lead={t.lead}
      action={visit.link('contact-requests.outcome', { partnership: setting.partnership.id, request: request.id })}
      primary={t.send}
    >
      <RadioGroup
        {...answerOf(answers, 'state')}
        label={t.state}
        options={states.map(value => ({ value, label: t.states[value] }))}
      />
      <TextArea {...answerOf(answers, 'outcome')} label={t.outcome} rows={3} maxlength={2000} />
    </FormPage>
  );
}

function conflictOf({ visit, request, answers }: OfRequest) {
  const { brokerForm: t } = contactTexts(visit.language);
  const { name = '', jobTitle = '', note = '' } = request.found ?? {};
  return differences({ name: t.name, jobTitle: t.jobTitle, note: t.note }, { name, jobTitle, note }, answers.values);
}
