import { Button, ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { CheckboxGroup } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Form } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { needsDays, type Participant } from '../model/people.ts';
import type { Known } from '../routes/load.ts';
import { crumbsTo } from './form-frame.tsx';
import { nameOf, ownOf, peopleTexts, proofOf, textsIn, whoOf } from './words.ts';

export type PeopleView = Known & { readonly people: readonly Participant[] };

type Props = { visit: Visit; view: PeopleView };

/** Who takes part, with the papers that come of it. What people need is shown to those only who work on the programme. */
export function PeoplePage({ visit, view }: Props) {
  const { language } = visit;
  const t = peopleTexts(language);
  const { setting, tour, speakers, people } = view;
  const address = { partnership: setting.partnership.id, meeting: tour.meeting.id };
  const works = speakers.length > 0;
  const photos = people.filter(({ photosAgreedOn }) => photosAgreedOn !== null).length;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${nameOf(language, tour.meeting)}`}
      crumbs={[
        ...crumbsTo({ visit, known: view }),
        { text: textsIn(language).title, href: visit.link('tours.show', address) },
        { text: t.title },
      ]}
      hidden
    >
      <PageHead preline={nameOf(language, tour.meeting)} title={t.title} lead={t.lead} />
      <Section id="teilnahme" title={t.people} note={works ? t.needsNote({ days: needsDays }) : undefined}>
        <p>{t.count({ count: people.length, photos })}</p>
        {people.length === 0 ? (
          <Empty title={t.none}>{works && t.noneText}</Empty>
        ) : (
          <PeopleTable visit={visit} view={view} />
        )}
        <ButtonRow>
          {works && (
            <ButtonLink look="primary" href={visit.link('tours.person-new', address)}>
              {t.add}
            </ButtonLink>
          )}
          {works && canMakePdf() && <ButtonLink href={visit.link('tours.sheet', address)}>{t.sheet}</ButtonLink>}
        </ButtonRow>
      </Section>
      {works && people.length > 0 && tour.meeting.day <= visit.ctx.today && <Attendance visit={visit} view={view} />}
    </Page>
  );
}

function PeopleTable({ visit, view }: Props) {
  const { language } = visit;
  const t = peopleTexts(language);
  const { setting, tour, speakers, people } = view;
  const address = { partnership: setting.partnership.id, meeting: tour.meeting.id };
  const columns: Column<Participant>[] = [
    {
      ...{ key: 'name', title: t.columns.name, header: true },
      cell: ({ name, jobTitle }) => (
        <>
          {name}
          {jobTitle !== '' && <span class="kt-facts__note">{jobTitle}</span>}
        </>
      ),
    },
    { key: 'party', title: t.columns.party, cell: ({ partyId }) => whoOf(setting, partyId) },
    {
      ...{ key: 'photos', title: t.columns.photos },
      cell: ({ photosAgreedOn: on }) => (on === null ? t.photosNo : t.photosYes({ day: formatPlainDay(language, on) })),
    },
    {
      ...{ key: 'present', title: t.columns.present },
      cell: ({ id, name, present }) =>
        !present ? (
          t.open
        ) : speakers.length > 0 && canMakePdf() ? (
          <a href={visit.link('tours.certificate', { ...address, person: id })}>
            {t.certificate}
            <span class="kern-sr-only">: {name}</span>
          </a>
        ) : (
          t.yes
        ),
    },
  ];
  const needs: Column<Participant> = {
    ...{ key: 'needs', title: t.columns.needs },
    cell: ({ diet, access }) => [diet, access].filter(Boolean).join('; '),
  };
  const edit: Column<Participant> = {
    ...{ key: 'edit', title: t.columns.edit, kind: 'action' },
    cell: ({ id, name }) => (
      <a class="kt-link" href={visit.link('tours.person', { ...address, person: id })}>
        {t.columns.edit}
        <span class="kern-sr-only">: {name}</span>
      </a>
    ),
  };
  return (
    <Table
      lang={language}
      caption={t.people}
      captionHidden
      columns={speakers.length > 0 ? [...columns, needs, edit] : columns}
      rows={people}
    />
  );
}

/** Carries who was marked when it was read, so that two who mark at once lose nothing. */
function Attendance({ visit, view }: Props) {
  const t = peopleTexts(visit.language);
  const { setting, tour, speakers, people } = view;
  const present = people.filter(one => one.present).map(({ id }) => id);
  const hidden = { ...proofOf(visit), before: present.join(' '), organisationId: ownOf(speakers) };
  return (
    <Section id="anwesenheit" title={t.attendance} note={t.attendanceNote}>
      <Form
        action={visit.link('tours.attendance', { partnership: setting.partnership.id, meeting: tour.meeting.id })}
        hidden={hidden}
      >
        <CheckboxGroup
          lang={visit.language}
          name="present"
          label={t.attendanceLabel}
          required={false}
          values={present}
          options={people.map(({ id, name, partyId }) => ({ value: id, label: `${name}, ${whoOf(setting, partyId)}` }))}
        />
        <Button>{t.saveAttendance}</Button>
      </Form>
    </Section>
  );
}
