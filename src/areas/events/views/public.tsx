import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatNumber } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Pager } from '../../../design/pager.tsx';
import { Said, SaidAtLength } from '../../../design/said.tsx';
import { Section } from '../../../design/section.tsx';
import { StructuredData } from '../../../design/structured-data.tsx';
import { FilterRow } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import { wordsFor } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import type { ProgrammeEvent } from '../model.ts';
import { EventsTable } from './events-table.tsx';
import { openWords, tags, textsIn, whenOf, whereOf } from './words.ts';

export type EventsView = {
  readonly ahead: readonly ProgrammeEvent[];
  readonly past: readonly ProgrammeEvent[];
  readonly pastTotal: number;
  readonly page: number;
  readonly pages: number;
  /** Those that use events. */
  readonly programmes: readonly Programme[];
  /** The short name of the one that is looked at, or ''. */
  readonly programme: string;
};

/** What one can go to, and what was; a long past comes page by page. */
export function EventsPage({ visit, view }: { visit: Visit; view: EventsView }) {
  const { language } = visit;
  const t = textsIn(language).list;
  const programmes = new Map(view.programmes.map(({ id, name }) => [id, name]));
  const kept: Record<string, string> = view.programme === '' ? {} : { programme: view.programme };
  const link = (page: number) => visit.link('events.list', {}, page === 1 ? kept : { ...kept, page: String(page) });
  return (
    <Page frame={visit.frame} lang={language} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} />
      {view.programmes.length > 1 && <ProgrammeFilter visit={visit} view={view} />}
      <Section id="naechste" title={t.ahead}>
        {view.ahead.length === 0 ? (
          <Empty title={t.noneAhead}>{t.noneText}</Empty>
        ) : (
          <EventsTable
            visit={visit}
            caption={t.ahead}
            events={view.ahead}
            programmes={programmes}
            route="events.show"
          />
        )}
      </Section>
      {view.pastTotal > 0 && (
        <Section id="frueher" title={t.past} note={t.total(formatNumber(language, view.pastTotal))}>
          <EventsTable visit={visit} caption={t.past} events={view.past} programmes={programmes} route="events.show" />
          <Pager lang={language} label={t.past} page={view.page} pages={view.pages} href={link} />
        </Section>
      )}
    </Page>
  );
}

function ProgrammeFilter({ visit, view }: { visit: Visit; view: EventsView }) {
  const { language } = visit;
  const t = textsIn(language).list;
  const all = visit.link('events.list');
  return (
    <FilterRow lang={language} action={all} {...(view.programme === '' ? {} : { reset: all })}>
      <SelectField
        lang={language}
        name="programme"
        label={t.programme}
        required={false}
        empty={t.allProgrammes}
        value={view.programme}
        options={view.programmes.map(({ slug, name }) => ({ value: slug, label: name[language] }))}
      />
    </FilterRow>
  );
}

export type EventView = {
  readonly event: ProgrammeEvent;
  readonly programme: Programme;
  readonly call: CallOfProgramme | null;
  /** Whether the reader may change it. */
  readonly mine: boolean;
};

/** One event: when, where, what about. What nobody knows is said, not left out. */
export function EventPage({ visit, view }: { visit: Visit; view: EventView }) {
  const { language } = visit;
  const { event } = view;
  const texts = textsIn(language);
  const t = texts.event;
  const title = wordsFor(event.title, language).words;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      description={`${title}: ${whenOf(language, event)}, ${whereOf(language, event)}`}
      crumbs={[{ text: texts.list.title, href: visit.link('events.list') }, { text: title }]}
    >
      <Warnings visit={visit} event={event} />
      <PageHead
        preline={texts.kinds[event.kind]}
        title={<Said lang={language} text={event.title} />}
        tags={<Tag kind={tags[event.state]}>{texts.states[event.state]}</Tag>}
        actions={
          view.mine && <ButtonLink href={visit.link('events.edit', { event: event.slug })}>{t.change}</ButtonLink>
        }
      />
      <Section id="fakten" title={t.facts}>
        <Facts items={factsOf(visit, view)} />
      </Section>
      {event.description !== null && (
        <Section id="worum" title={t.about}>
          <SaidAtLength lang={language} text={event.description} />
        </Section>
      )}
      <EventData visit={visit} view={view} />
    </Page>
  );
}

function Warnings({ visit, event }: { visit: Visit; event: ProgrammeEvent }) {
  const { language } = visit;
  const t = textsIn(language).event;
  return (
    <>
      {event.invented && (
        <Notice lang={language} kind="info" title={t.invented}>
          <p>{t.inventedText}</p>
        </Notice>
      )}
      {event.state === 'cancelled' && <Notice lang={language} kind="warning" title={t.cancelled} />}
      {event.state === 'postponed' && (
        <Notice lang={language} kind="warning" title={t.postponed}>
          <p>{t.postponedText}</p>
        </Notice>
      )}
    </>
  );
}

function factsOf(visit: Visit, { event, programme, call }: EventView): Fact[] {
  const { language } = visit;
  const t = textsIn(language).event;
  const open = openWords(language, event);
  const optional = (term: string, text: ProgrammeEvent['theme']): Fact[] =>
    text === null ? [] : [{ term, value: <Said lang={language} text={text} /> }];
  return [
    { term: t.when, value: whenOf(language, event) },
    { term: t.where, value: whereOf(language, event) },
    { term: t.host, value: event.host?.name ?? open },
    ...optional(t.theme, event.theme),
    ...optional(t.excursion, event.excursion),
    { term: t.programme, value: programme.name[language] },
    ...(call === null
      ? []
      : [{ term: t.call, value: <a href={visit.link('calls.show', { call: call.slug })}>{call.name[language]}</a> }]),
    ...(event.source === '' ? [] : [{ term: t.source, value: event.source }]),
  ];
}

const schemaStates = {
  planned: 'EventScheduled',
  held: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
} as const;

/** For search engines, where there is a day; made-up events are none of their business. */
function EventData({ visit, view }: { visit: Visit; view: EventView }) {
  const { event, programme } = view;
  if (event.fromDay === null || event.invented) return null;
  const { language } = visit;
  return (
    <StructuredData
      data={{
        '@type': 'Event',
        name: wordsFor(event.title, language).words,
        startDate: event.fromDay,
        endDate: event.toDay,
        eventStatus: `https://schema.org/${schemaStates[event.state]}`,
        ...(event.town === '' ? {} : { location: { '@type': 'Place', name: event.town, address: event.town } }),
        organizer: { '@type': 'Organization', name: event.host?.name ?? programme.name[language] },
        url: `${visit.baseUrl}${visit.link('events.show', { event: event.slug })}`,
      }}
    />
  );
}
