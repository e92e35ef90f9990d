import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatNumber } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Pager } from '../../../design/pager.tsx';
import type { Text } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { ProgrammeEvent } from '../model.ts';
import { EventsTable } from './events-table.tsx';
import { textsIn } from './words.ts';

/** All events of the office's programmes, the latest first. */
export function OfficeEventsPage(props: {
  visit: Visit;
  events: readonly ProgrammeEvent[];
  total: number;
  page: number;
  pages: number;
  programmes: ReadonlyMap<string, Text>;
}) {
  const { visit, total } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.office;
  const add = (
    <ButtonLink look="primary" href={visit.link('events.new')}>
      {t.new}
    </ButtonLink>
  );
  if (props.programmes.size === 0) {
    return (
      <Page frame={visit.frame} lang={language} title={t.title} hidden>
        <PageHead title={t.title} />
        <Empty title={t.noProgramme}>{t.noProgrammeText}</Empty>
      </Page>
    );
  }
  return (
    <Page frame={visit.frame} lang={language} title={t.title} hidden>
      <PageHead title={t.title} lead={t.lead} actions={total > 0 && add} />
      {total === 0 ? (
        <Empty title={t.none} action={add}>
          {t.noneText}
        </Empty>
      ) : (
        <>
          <p class="kt-note">{texts.list.total(formatNumber(language, total))}</p>
          <EventsTable
            visit={visit}
            caption={t.title}
            events={props.events}
            programmes={props.programmes}
            route="events.edit"
          />
          <Pager
            lang={language}
            label={t.title}
            page={props.page}
            pages={props.pages}
            href={page => visit.link('events.office', {}, { page: String(page) })}
          />
        </>
      )}
    </Page>
  );
}
