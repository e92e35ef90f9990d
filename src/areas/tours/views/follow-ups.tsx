import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { FollowUp } from '../model/people.ts';
import type { Known } from '../routes/load.ts';
import { TourForm } from './form-frame.tsx';
import type { TourView } from './tour-page.tsx';
import { partiesIn, peopleTexts, proofOf, whoOf } from './words.ts';

/** What follows from the tour; each is put into the work plan with one press. */
export function FollowUps({ visit, view }: { visit: Visit; view: TourView }) {
  const { language } = visit;
  const t = peopleTexts(language);
  const { setting, tour, speakers, followUps } = view;
  const address = { partnership: setting.partnership.id, meeting: tour.meeting.id };
  const works = speakers.length > 0;
  const columns: Column<FollowUp>[] = [
    { key: 'what', title: t.what, header: true, cell: ({ title }) => title },
    { key: 'who', title: t.who, cell: ({ partyId }) => (partyId === null ? t.all : whoOf(setting, partyId)) },
    { key: 'due', title: t.due, cell: ({ dueOn }) => formatPlainDay(language, dueOn) },
    { key: 'next', title: t.next, cell: one => <Press visit={visit} view={view} followUp={one} /> },
  ];
  return (
    <Section
      id="folgen"
      title={t.followUps}
      note={t.followUpsNote}
      action={works && <ButtonLink href={visit.link('tours.follow-up-new', address)}>{t.addFollowUp}</ButtonLink>}
    >
      {followUps.length === 0 ? (
        <p>{t.noFollowUps}</p>
      ) : (
        <Table lang={language} caption={t.followUps} captionHidden columns={columns} rows={followUps} />
      )}
    </Section>
  );
}

function Press({ visit, view, followUp }: { visit: Visit; view: TourView; followUp: FollowUp }) {
  const t = peopleTexts(visit.language);
  const { setting, tour, speakers } = view;
  const { id, title, entryId } = followUp;
  const partnership = setting.partnership.id;
  if (entryId !== null)
    return (
      <a href={visit.link('plans.entry', { partnership, entry: entryId })}>
        {t.toEntry}
        <span class="kern-sr-only">: {title}</span>
      </a>
    );
  if (speakers.length === 0) return null;
  const address = { partnership, meeting: tour.meeting.id, followUp: id };
  return (
    <form method="post" action={visit.link('tours.follow-up-plan', address)}>
      {Object.entries(proofOf(visit)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button>
        {t.plan}
        <span class="kern-sr-only">: {title}</span>
      </Button>{' '}
      <Button look="link" formaction={visit.link('tours.follow-up-remove', address)}>
        {t.drop}
        <span class="kern-sr-only">: {title}</span>
      </Button>
    </form>
  );
}

/** Something to do that follows from the tour. */
export function FollowUpFormPage({ visit, known, answers }: { visit: Visit; known: Known; answers: Answers }) {
  const texts = peopleTexts(visit.language);
  const t = texts.followUpForm;
  const address = { partnership: known.setting.partnership.id, meeting: known.tour.meeting.id };
  return (
    <TourForm
      {...{ visit, known, answers }}
      title={t.title}
      lead={t.lead}
      action={visit.link('tours.follow-up-new', address)}
      version={null}
      conflict={null}
    >
      <TextField {...answerOf(answers, 'title')} label={t.what} maxlength={200} />
      <SelectField
        {...answerOf(answers, 'partyId')}
        label={t.who}
        required={false}
        empty={texts.all}
        options={partiesIn(known.setting).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...answerOf(answers, 'dueOn')} label={t.due} kind="date" required={false} />
    </TourForm>
  );
}
