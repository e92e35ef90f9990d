import { type Answers, answerOf } from '../../../design/answers.ts';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import type { SignatureRule } from '../model/signatures.ts';
import { whom } from './rules-page.tsx';
import { proofOf, textsIn } from './words.ts';

type Props = {
  visit: Visit;
  answers: Answers;
  rule: SignatureRule;
  organisations: readonly Organisation[];
};

/** What it means to end a rule about signatures, the last day and by which source, and the button. */
export function EndRulePage({ visit, answers, rule, organisations }: Props) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.rules;
  const list = { text: t.title, href: visit.link('signature-rules.list') };
  const forms = rule.forms.map(form => texts.forms[form]).join(', ');
  const since = t.since({ from: formatPlainDay(language, rule.validFrom) });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.endTitle}
      crumbs={[list, { text: t.endTitle }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead
        preline={whom(rule, organisations, language)}
        title={t.endTitle}
        lead={`${forms}, ${since} (${rule.source})`}
      />
      <ul>
        {t.endPoints.map(point => (
          <li>{point}</li>
        ))}
      </ul>
      <Form action={visit.link('signature-rules.end', { rule: rule.id })} hidden={proofOf(visit)}>
        <FieldRow>
          <TextField {...answerOf(answers, 'on')} label={t.lastDay} kind="date" />
          <TextField {...answerOf(answers, 'source')} label={t.endSource} help={t.sourceHelp} />
        </FieldRow>
        <FormActions lang={language} primary={t.endNow} danger back={{ href: list.href, text: t.back }} />
      </Form>
    </Page>
  );
}
