import { type Answers, answerOf } from '../../../design/answers.ts';
import { CheckboxGroup, SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import { laender } from '../../places/model.ts';
import { signatureForms, type SignatureRule } from '../model/signatures.ts';
import { proofOf, textsIn } from './words.ts';

/** Which form of signature counts for whom, since when and by which source; and the form to add a rule. */
export function RulesPage(props: {
  visit: Visit;
  answers: Answers;
  rules: readonly SignatureRule[];
  organisations: readonly Organisation[];
}) {
  const { visit, answers, rules, organisations } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.rules;
  const columns: Column<SignatureRule>[] = [
    {
      key: 'for',
      title: t.for,
      header: true,
      cell: rule => whom(rule, organisations, language),
    },
    { key: 'forms', title: t.forms, cell: ({ forms }) => forms.map(form => texts.forms[form]).join(', ') },
    {
      key: 'valid',
      title: t.valid,
      cell: ({ validFrom, validTo }) => {
        const from = formatPlainDay(language, validFrom);
        return validTo === null ? t.since({ from }) : t.between({ from, to: formatPlainDay(language, validTo) });
      },
    },
    {
      key: 'source',
      title: t.source,
      cell: ({ source, endSource }) => (
        <>
          {source}
          {endSource !== '' && (
            <>
              <br />
              <span class="kt-note">{t.endedBy({ source: endSource })}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: 'end',
      title: t.end,
      kind: 'action',
      cell: rule =>
        (rule.validTo === null || rule.validTo >= visit.ctx.today) && (
          <a href={visit.link('signature-rules.end', { rule: rule.id })}>
            {t.end}
            <span class="kern-sr-only"> ({whom(rule, organisations, language)})</span>
          </a>
        ),
    },
  ];
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[{ text: texts.library.title, href: visit.link('clauses.list') }, { text: t.title }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead title={t.title} lead={t.lead} />
      <Table lang={language} caption={t.title} captionHidden columns={columns} rows={rules} />
      <Section id="neu" title={t.add}>
        <Form action={visit.link('signature-rules.list')} hidden={proofOf(visit)}>
          <FieldRow>
            <SelectField
              {...answerOf(answers, 'land')}
              label={t.land}
              empty={t.noLand}
              required={false}
              options={Object.entries(laender).map(([value, name]) => ({ value, label: name[language] }))}
            />
            <SelectField
              {...answerOf(answers, 'organisationId')}
              label={t.organisation}
              empty={t.noOrganisation}
              required={false}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FieldRow>
          <CheckboxGroup
            {...answerOf(answers, 'forms')}
            label={t.forms}
            options={signatureForms.map(form => ({ value: form, label: texts.forms[form] }))}
            values={(answers.values.forms ?? '').split(' ')}
          />
          <FieldRow>
            <TextField {...answerOf(answers, 'validFrom')} label={t.validFrom} kind="date" />
            <TextField {...answerOf(answers, 'validTo')} label={t.validTo} kind="date" required={false} />
          </FieldRow>
          <TextField {...answerOf(answers, 'source')} label={t.source} help={t.sourceHelp} />
          <FormActions lang={language} primary={t.save} />
        </Form>
      </Section>
    </Page>
  );
}

/** For whom a rule holds, in words. */
export function whom(
  { land, organisationId }: Pick<SignatureRule, 'land' | 'organisationId'>,
  organisations: readonly Pick<Organisation, 'id' | 'name'>[],
  language: Language,
): string {
  if (organisationId !== null) return organisations.find(({ id }) => id === organisationId)?.name ?? '';
  return land === null ? textsIn(language).rules.everybody : (laender[land]?.[language] ?? land);
}
