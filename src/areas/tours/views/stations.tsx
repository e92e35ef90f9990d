import { Facts, type Fact } from '../../../design/facts.tsx';
import { formatDay } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Station } from '../model.ts';
import type { TourView } from './tour-page.tsx';
import { textsIn } from './words.ts';

type Props = { visit: Visit; view: TourView };

/** The stations under their days, in the order in which they are visited. */
export function StationsByDay({ visit, view }: Props) {
  const days = Map.groupBy(view.tour.stations, ({ day }) => day);
  return (
    <>
      {[...days].map(([day, stations]) => (
        <Section id={`tag-${day}`} level={3} title={formatDay(visit.language, day)}>
          {stations.map(station => (
            <StationCard visit={visit} view={view} station={station} />
          ))}
        </Section>
      ))}
    </>
  );
}

function StationCard({ visit, view, station }: Props & { station: Station }) {
  const t = textsIn(visit.language);
  const { setting, tour, speakers } = view;
  const { id, title, starts, ends, place, host, hostFunction, seen, questions } = station;
  const facts: Fact[] = [
    ...(place === '' ? [] : [{ term: t.place, value: place }]),
    ...(host === '' && hostFunction === ''
      ? []
      : [{ term: t.host, value: [host, hostFunction].filter(Boolean).join(', ') }]),
    ...(seen === '' ? [] : [{ term: t.seen, value: seen }]),
    ...questions.map(({ question, answer }) => ({ term: question, value: answer === '' ? t.noAnswer : answer })),
  ];
  const edit = visit.link('tours.station', {
    partnership: setting.partnership.id,
    meeting: tour.meeting.id,
    station: id,
  });
  return (
    <article id={`station-${id}`}>
      <h4>
        {t.from({ starts, ends })}: {title}
      </h4>
      {facts.length > 0 && <Facts items={facts} />}
      {speakers.length > 0 && (
        <p>
          <a class="kt-link" href={edit}>
            {t.edit}
            <span class="kern-sr-only">: {title}</span>
          </a>
        </p>
      )}
    </article>
  );
}
