import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import { Tasks } from '../../../design/tasks.tsx';
import { dayAt } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallOfProgramme } from '../queries.ts';
import { deadlineInWords } from '../queries/terms-in-words.ts';
import { stateAt } from '../rules.ts';
import { textsIn } from './lines.tsx';
import { StateTag } from './state.tsx';

/** What one can take part in now, and what was before. */
export function CallsPage(props: { visit: Visit; open: readonly CallOfProgramme[]; past: readonly CallOfProgramme[] }) {
  const { visit, open, past } = props;
  const t = textsIn(visit.language).list;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} />
      {open.length === 0 ? (
        <Empty title={t.none}>{past.length > 0 && <p>{t.noneText}</p>}</Empty>
      ) : (
        <Section id="offen" title={t.open}>
          <Tasks
            items={open.map(call => ({
              title: call.name[visit.language],
              text: call.terms.who[visit.language],
              due: t.until(deadlineInWords(call.deadlineAt, call.terms.timeZone, visit.language)),
              action: (
                <ButtonLink look="primary" href={visit.link('calls.show', { call: call.slug })}>
                  {t.read}
                </ButtonLink>
              ),
            }))}
          />
        </Section>
      )}
      {past.length > 0 && (
        <Section id="frueher" title={t.past}>
          <CallTable visit={visit} calls={past} route="calls.show" />
        </Section>
      )}
    </Page>
  );
}

/** Calls as rows; each leads to the page with this route. */
export function CallTable(props: {
  visit: Visit;
  calls: readonly CallOfProgramme[];
  route: 'calls.show' | 'calls.manage';
}) {
  const { visit } = props;
  const { language } = visit;
  const t = textsIn(language).list;
  return (
    <Table
      lang={language}
      caption={t.title}
      captionHidden
      rows={props.calls}
      columns={[
        {
          key: 'call',
          title: t.call,
          header: true,
          cell: call => (
            <a href={visit.link(props.route, { call: call.slug })}>{call.name[language] || call.name.de}</a>
          ),
        },
        { key: 'programme', title: t.programme, cell: call => call.programme.name[language] },
        {
          key: 'deadline',
          title: t.deadline,
          cell: call => formatPlainDay(language, dayAt(new Date(call.deadlineAt.getTime() - 1), call.terms.timeZone)),
        },
        {
          key: 'state',
          title: t.state,
          cell: call => <StateTag language={language} state={stateAt(call, visit.ctx.now)} />,
        },
      ]}
    />
  );
}
