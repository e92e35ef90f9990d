import { type Answers, answerOf } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { languages } from '../../../kernel/text.ts';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { paperKinds } from '../model.ts';
import { Receipt } from './receipt.tsx';
import { textsIn } from './words.ts';

/** Begins a paper: for whom, which kind, in which language. */
export function CreatePage(props: {
  visit: Visit;
  partnership: Partnership;
  /** The members for whom the visitor may write. */
  members: Partnership['members'];
  onBehalf: boolean;
  answers: Answers;
}) {
  const { visit, partnership, members, onBehalf, answers } = props;
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = texts.create;
  const title = partnership.members.map(({ name }) => name).join(' – ');
  const back = visit.link('partnerships.show', { partnership: partnership.id });
  const [only] = members;
  const hidden: Record<string, string> = members.length === 1 ? { organisationId: only!.organisationId } : {};
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.title}
      crumbs={[{ text: title, href: back }, { text: t.title }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={lang} errors={answers.errors} />
      <PageHead preline={title} title={t.title} lead={t.lead} />
      <Form
        action={visit.link('papers.create', { partnership: partnership.id })}
        hidden={{ ...proofOf(visit), ...hidden }}
      >
        {members.length > 1 && (
          <RadioGroup
            {...answerOf(answers, 'organisationId')}
            label={t.member}
            options={members.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
          />
        )}
        <RadioGroup
          {...answerOf(answers, 'kind')}
          label={t.kind}
          options={paperKinds.map(kind => ({ value: kind, label: texts.kinds[kind], help: t[kind] }))}
        />
        <RadioGroup
          {...answerOf(answers, 'language')}
          row
          label={t.language}
          options={languages.map(value => ({ value, label: texts.languages[value] }))}
        />
        <Receipt answers={answers} shown={onBehalf} />
        <FormActions lang={lang} primary={t.submit} back={{ href: back, text: texts.back }} />
      </Form>
    </Page>
  );
}
