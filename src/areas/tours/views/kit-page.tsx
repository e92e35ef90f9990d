import { Button, ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, Form, type FormError } from '../../../design/form.tsx';
import { formatNumber } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { mayWorkForOffice } from '../../plans/policy.ts';
import type { KitStep, WorkshopKit } from '../model/kit.ts';
import type { Known } from '../routes/load.ts';
import { hasTakenPlace, minutesOf, timesOf } from '../rules/kit.ts';
import { crumbsTo } from './form-frame.tsx';
import { kitTexts, nameOf, proofOf, textsIn } from './words.ts';

export type KitView = Known & {
  readonly kit: WorkshopKit;
  /** Workshops of the pair that the office has supported, and how many were agreed. */
  readonly supported: number;
  readonly agreed: number;
  readonly errors: readonly FormError[];
};

type Props = { visit: Visit; view: KitView };

/** How a workshop is run, and whether the office supported it. */
export function KitPage({ visit, view }: Props) {
  const { language } = visit;
  const t = kitTexts(language);
  const { setting, tour, kit, speakers, errors } = view;
  const address = { partnership: setting.partnership.id, meeting: tour.meeting.id };
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
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} nothingTyped />
      <PageHead preline={nameOf(language, tour.meeting)} title={t.title} lead={t.lead} />
      <Section id="ziel" title={t.goal}>
        <p>{kit.goal || t.noGoal}</p>
      </Section>
      <Section id="schritte" title={t.steps}>
        {kit.steps.length === 0 ? (
          <Empty title={t.noSteps}>{t.noStepsText}</Empty>
        ) : (
          <Steps visit={visit} view={view} />
        )}
        <ButtonRow>
          {speakers.length > 0 && (
            <ButtonLink look="primary" href={visit.link('tours.kit-edit', address)}>
              {t.edit}
            </ButtonLink>
          )}
          {canMakePdf() && <ButtonLink href={visit.link('tours.kit-pdf', address)}>{t.pdf}</ButtonLink>}
        </ButtonRow>
      </Section>
      <Section id="ergebnis" title={t.result}>
        <p>{kit.result || t.noGoal}</p>
      </Section>
      <Section id="unterstuetzung" title={t.supportTitle}>
        <p>{kit.supported ? t.supported : t.notSupported}</p>
        <p>{t.count({ count: view.supported, agreed: view.agreed })}</p>
        <Support visit={visit} view={view} />
      </Section>
    </Page>
  );
}

function Steps({ visit, view: { tour, kit } }: Props) {
  const { language } = visit;
  const t = kitTexts(language);
  const times = timesOf(tour.meeting.time, kit.steps);
  const columns: Column<KitStep>[] = [
    { key: 'time', title: t.columns.time, cell: step => times[kit.steps.indexOf(step)] },
    { key: 'title', title: t.columns.title, header: true, cell: ({ title }) => title },
    {
      ...{ key: 'minutes', title: t.columns.minutes, kind: 'number' },
      cell: ({ minutes }) => formatNumber(language, minutes),
    },
    { key: 'method', title: t.columns.method, cell: ({ method }) => method },
    { key: 'material', title: t.columns.material, cell: ({ material }) => material },
  ];
  return (
    <Table
      lang={language}
      caption={t.steps}
      captionHidden
      columns={columns}
      rows={kit.steps}
      foot={t.sum({ steps: minutesOf(kit.steps), meeting: tour.meeting.minutes })}
    />
  );
}

/** Only the office says that it supported a workshop, once it took place. */
function Support({ visit, view: { setting, tour, kit } }: Props) {
  const t = kitTexts(visit.language);
  if (!mayWorkForOffice(visit.ctx.actor, setting) || !hasTakenPlace(tour.meeting)) return null;
  const address = { partnership: setting.partnership.id, meeting: tour.meeting.id };
  return (
    <Form
      action={visit.link('tours.support', address)}
      hidden={{ ...proofOf(visit), supported: kit.supported ? '' : 'ja' }}
    >
      <Button look={kit.supported ? 'secondary' : 'primary'}>{kit.supported ? t.withdraw : t.support}</Button>
    </Form>
  );
}
