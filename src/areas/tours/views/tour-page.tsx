import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatMoment } from '../../../design/format.ts';
import { History } from '../../../design/history.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { startOf } from '../../meetings/rules.ts';
import type { TourAct } from '../model.ts';
import type { FollowUp, Participant } from '../model/people.ts';
import type { Known } from '../routes/load.ts';
import { isBehind, overlapsOf, tooEarly, unanswered } from '../rules.ts';
import { crumbsTo } from './form-frame.tsx';
import { FollowUps } from './follow-ups.tsx';
import { StationsByDay } from './stations.tsx';
import { TravelPart } from './travel.tsx';
import { kitTexts, nameOf, peopleTexts, textsIn, whoOf } from './words.ts';

export type TourView = Known & {
  readonly acts: readonly TourAct[];
  readonly people: readonly Participant[];
  readonly followUps: readonly FollowUp[];
};

type Props = { visit: Visit; view: TourView };

/** The programme of a study tour, a workshop or a visit. */
export function TourPage({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, tour, speakers, acts } = view;
  const { meeting, stations } = tour;
  const name = nameOf(language, meeting);
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const works = speakers.length > 0;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${name}`}
      crumbs={[...crumbsTo({ visit, known: view }), { text: t.title }]}
      hidden
    >
      <PageHead
        preline={`${name}, ${formatMoment(language, startOf(meeting), meeting.zone)}`}
        title={t.title}
        lead={t.lead}
        aside={<Next visit={visit} view={view} />}
      />
      <Remarks visit={visit} view={view} />
      {meeting.kind === 'workshop' && (
        <Section id="ablauf" title={kitTexts(language).title}>
          <p>
            <a href={visit.link('tours.kit', address)}>{kitTexts(language).toKit}</a>
          </p>
        </Section>
      )}
      <Section
        id="stationen"
        title={t.stations}
        action={
          works &&
          isBehind(meeting, stations, visit.ctx.today) && (
            <ButtonLink href={visit.link('tours.station-new', address)}>{t.addStation}</ButtonLink>
          )
        }
      >
        {stations.length === 0 ? (
          <Empty title={t.noStations}>{t.noStationsText}</Empty>
        ) : (
          <StationsByDay visit={visit} view={view} />
        )}
      </Section>
      <Section
        id="anreise"
        title={t.travel}
        note={t.travelNote}
        action={works && <ButtonLink href={visit.link('tours.leg-new', address)}>{t.addLeg}</ButtonLink>}
      >
        <TravelPart visit={visit} view={view} />
      </Section>
      <PeoplePart visit={visit} view={view} />
      <FollowUps visit={visit} view={view} />
      <Section id="verlauf" title={t.history}>
        <History
          lang={language}
          entries={acts.map(({ kind, about, organisationId, at, onBehalf }) => ({
            ...{ who: whoOf(setting, organisationId), what: t.acts[kind]({ about }), when: at, onBehalf },
          }))}
        />
      </Section>
    </Page>
  );
}

function PeoplePart({ visit, view: { setting, tour, people } }: Props) {
  const t = peopleTexts(visit.language);
  const photos = people.filter(({ photosAgreedOn }) => photosAgreedOn !== null).length;
  const address = { partnership: setting.partnership.id, meeting: tour.meeting.id };
  return (
    <Section
      id="teilnahme"
      title={t.title}
      action={<ButtonLink href={visit.link('tours.people', address)}>{t.toPeople}</ButtonLink>}
    >
      <p>{t.count({ count: people.length, photos })}</p>
    </Section>
  );
}

/** What does not fit together is said above the programme, and forbids nothing. */
function Remarks({ visit, view: { tour } }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  return (
    <>
      {overlapsOf(tour.stations).map(([one, other]) => (
        <Notice lang={language} kind="info" title={t.overlap({ one: one.title, other: other.title })}>
          <p>{t.overlapText}</p>
        </Notice>
      ))}
      {tooEarly(tour.stations, tour.meeting).map(({ title }) => (
        <Notice lang={language} kind="warning" title={t.early({ what: title })}>
          <p>{t.earlyText}</p>
        </Notice>
      ))}
    </>
  );
}

/** A first station; afterwards the answers; in between the next station. */
function Next({ visit, view }: Props) {
  const t = textsIn(visit.language);
  const { setting, tour, speakers } = view;
  const { meeting, stations } = tour;
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const toMeeting = <a href={visit.link('meetings.show', address)}>{t.toMeeting}</a>;
  if (speakers.length === 0)
    return (
      <ActionCard title={t.next} more={[toMeeting]}>
        {t.reading}
      </ActionCard>
    );
  const add = visit.link('tours.station-new', address);
  const open = unanswered(stations).length;
  if (isBehind(meeting, stations, visit.ctx.today) && stations.length > 0) {
    const first = stations.find(one => unanswered([one]).length > 0);
    if (first === undefined) return <ActionCard title={t.doneTitle} more={[toMeeting]} />;
    return (
      <ActionCard
        title={t.openTitle({ count: open })}
        action={
          <ButtonLink look="primary" href={visit.link('tours.station', { ...address, station: first.id })}>
            {t.toAnswer}
          </ButtonLink>
        }
        more={[toMeeting]}
      >
        <p>{t.openText}</p>
      </ActionCard>
    );
  }
  return (
    <ActionCard
      title={stations.length === 0 ? t.firstTitle : t.growsTitle}
      action={
        <ButtonLink look="primary" href={add}>
          {t.addStation}
        </ButtonLink>
      }
      more={[<a href={visit.link('tours.leg-new', address)}>{t.addLeg}</a>, toMeeting]}
    >
      {stations.length === 0 && <p>{t.firstText}</p>}
    </ActionCard>
  );
}
