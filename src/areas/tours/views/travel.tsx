import { Empty } from '../../../design/empty.tsx';
import { formatEuros, formatKilometres, formatNumber } from '../../../design/format.ts';
import { type Column, Table } from '../../../design/table.tsx';
import { euroCents } from '../../../kernel/money.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Leg } from '../model.ts';
import { factorsFor, kilogramsOf, travelOf } from '../rules/travel.ts';
import type { TourView } from './tour-page.tsx';
import { sayKilograms, sayTravel, textsIn, whoOf } from './words.ts';

/** How the members come, the rail first; what that means for the climate beside the car, as an estimate with its source. */
export function TravelPart({ visit, view }: { visit: Visit; view: TourView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, tour, speakers } = view;
  const { legs, meeting } = tour;
  if (legs.length === 0) return <Empty title={t.noLegs} />;
  const factors = factorsFor(Number(meeting.day.slice(0, 4)));
  const { cents } = travelOf(legs, factors);
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const columns: Column<Leg>[] = [
    { key: 'who', title: t.columns.who, header: true, cell: leg => whoOf(setting, leg.travellerId) },
    { key: 'how', title: t.columns.how, cell: ({ mode }) => t.modes[mode] },
    { key: 'route', title: t.columns.route, cell: ({ route }) => route },
    {
      ...{ key: 'km', title: t.columns.kilometres, kind: 'number' },
      cell: ({ kilometres }) => formatKilometres(language, kilometres),
    },
    { key: 'people', title: t.columns.people, kind: 'number', cell: ({ people }) => formatNumber(language, people) },
    {
      ...{ key: 'climate', title: t.columns.climate, kind: 'number' },
      cell: leg => t.kilograms({ count: sayKilograms(language, kilogramsOf(leg, leg.mode, factors)) }),
    },
    {
      ...{ key: 'cost', title: t.columns.cost, kind: 'number' },
      cell: leg => formatEuros(language, leg.cents === null ? null : euroCents(leg.cents)),
    },
  ];
  const edit: Column<Leg> = {
    ...{ key: 'edit', title: t.columns.edit, kind: 'action' },
    cell: ({ id, travellerId, mode }) => (
      <a class="kt-link" href={visit.link('tours.leg', { ...address, leg: id })}>
        {t.edit}
        <span class="kern-sr-only">
          : {whoOf(setting, travellerId)}, {t.modes[mode]}
        </span>
      </a>
    ),
  };
  return (
    <>
      <p>{sayTravel(language, legs, factors)}</p>
      {cents !== null && <p>{t.costs({ euros: formatEuros(language, euroCents(cents)) })}</p>}
      <Table
        lang={language}
        caption={t.travel}
        captionHidden
        columns={speakers.length > 0 ? [...columns, edit] : columns}
        rows={legs}
        foot={t.source(factors)}
      />
    </>
  );
}
