import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, FieldRow, Form } from '../../../design/form.tsx';
import { formatNumber, formatPeriod, formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { laender } from '../../places/model.ts';
import type { Programme } from '../../programmes/model.ts';
import { audiences, type Pause, type StaleRule } from '../model/stale.ts';
import { usualRule } from '../rules/stale.ts';
import { PauseFields } from './pauses.tsx';
import { proofOf, textsIn } from './words.ts';

export type RulesForm = 'rule' | 'holidays';

export type RulesView = {
  readonly programme: Programme;
  /** The latest first. */
  readonly rules: readonly StaleRule[];
  readonly pauses: readonly Pause[];
  readonly rule: Answers;
  readonly holidays: Answers;
};

/** After how many days silence is a fact in a programme, who is told when, and when nobody expects anything. */
export function RulesPage({ visit, view }: { visit: Visit; view: RulesView }) {
  const { language } = visit;
  const t = textsIn(language).rules;
  const { programme, rule } = view;
  const address = { programme: programme.slug };
  const errors = [...rule.errors, ...view.holidays.errors];
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[{ text: textsIn(language).pairs.titleOffice, href: visit.link('advice.pairs') }, { text: t.title }]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      <PageHead preline={programme.name[language]} title={t.title} lead={t.lead} />
      <Section id="regel" title={t.ruleTitle} note={t.ruleNote}>
        <Form action={visit.link('advice.rules', address)} hidden={proofOf(visit)}>
          <TextField {...answerOf(rule, 'validFrom')} label={t.validFrom} kind="date" />
          <FieldRow>
            <TextField {...answerOf(rule, 'contactDays')} label={t.contactDays} kind="number" unit={t.days} />
            <TextField {...answerOf(rule, 'meetingDays')} label={t.meetingDays} kind="number" unit={t.days} />
          </FieldRow>
          {audiences.map(audience => (
            <TextField
              {...answerOf(rule, audience)}
              label={t.steps[audience]}
              kind="number"
              unit={t.days}
              required={false}
            />
          ))}
          <TextField
            {...answerOf(rule, 'pulseDays')}
            label={t.pulseDays}
            kind="number"
            unit={t.days}
            required={false}
          />
          <div class="kt-buttons">
            <Button look="primary">{t.save}</Button>
          </div>
        </Form>
      </Section>
      <Section id="fassungen" title={t.versions}>
        <Table
          lang={language}
          caption={t.versions}
          captionHidden
          columns={[
            {
              key: 'from',
              title: t.validFrom,
              header: true,
              cell: ({ validFrom }) => (validFrom === null ? t.usual : formatPlainDay(language, validFrom)),
            },
            { key: 'contact', title: t.contactShort, kind: 'number', cell: one => String(one.contactDays) },
            { key: 'meeting', title: t.meetingShort, kind: 'number', cell: one => String(one.meetingDays) },
            ...audiences.map(audience => ({
              key: audience,
              title: t.audiences[audience],
              kind: 'number' as const,
              cell: ({ steps }: StaleRule) =>
                steps[audience] === null ? t.never : formatNumber(language, steps[audience]),
            })),
            {
              key: 'pulse',
              title: t.pulseShort,
              kind: 'number',
              cell: ({ pulseDays }) => (pulseDays === null ? t.never : formatNumber(language, pulseDays)),
            },
          ]}
          rows={[...view.rules, usualRule]}
        />
      </Section>
      <HolidaysSection visit={visit} view={view} />
    </Page>
  );
}

function HolidaysSection({ visit, view }: { visit: Visit; view: RulesView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { programme, holidays } = view;
  return (
    <Section id="ferien" title={t.rules.holidays} note={t.rules.holidaysNote}>
      <Table
        lang={language}
        caption={t.rules.holidays}
        captionHidden
        columns={[
          {
            key: 'land',
            title: t.rules.land,
            header: true,
            cell: ({ land }: Pause) => laender[land ?? '']?.[language] ?? '',
          },
          { key: 'reason', title: t.pauses.reason, cell: ({ reason }) => reason },
          { key: 'days', title: t.pauses.days, cell: pause => formatPeriod(language, pause) },
          {
            key: 'act',
            title: t.pauses.remove,
            kind: 'action',
            cell: pause => (
              <Form
                action={visit.link('advice.holidays-removed', { programme: programme.slug, pause: pause.id })}
                hidden={proofOf(visit)}
              >
                <Button look="link">
                  {t.pauses.remove}
                  <span class="kern-sr-only">
                    : {pause.reason}, {laender[pause.land ?? '']?.[language] ?? ''}
                  </span>
                </Button>
              </Form>
            ),
          },
        ]}
        rows={view.pauses}
        empty={<p>{t.rules.noHolidays}</p>}
      />
      <Form action={visit.link('advice.holidays', { programme: programme.slug })} hidden={proofOf(visit)}>
        <SelectField
          {...answerOf(holidays, 'land')}
          label={t.rules.land}
          options={Object.entries(laender)
            .map(([value, name]) => ({ value, label: name[language] }))
            .toSorted((a, b) => a.label.localeCompare(b.label, language))}
        />
        <PauseFields visit={visit} answers={holidays} help={t.rules.holidaysHelp} />
        <div class="kt-buttons">
          <Button>{t.rules.addHolidays}</Button>
        </div>
      </Form>
    </Section>
  );
}
