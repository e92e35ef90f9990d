import { answerOf, type Answers } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { languages } from '../../../kernel/text.ts';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { guestKinds } from '../model.ts';
import { pairOf, textsIn } from './words.ts';

/** Invites somebody from outside: who, to which address, until when. */
export function InvitePage(props: {
  visit: Visit;
  setting: PlanSetting;
  hosts: readonly { readonly organisationId: string; readonly name: string }[];
  answers: Answers;
}) {
  const { visit, setting, hosts, answers } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.form;
  const address = { partnership: setting.partnership.id };
  const only: Record<string, string> = hosts.length === 1 ? { hostId: hosts[0]!.organisationId } : {};
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[
        { text: pairOf(setting), href: visit.link('partnerships.show', address) },
        { text: texts.title, href: visit.link('guests.list', address) },
        { text: t.title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead preline={pairOf(setting)} title={t.title} lead={t.lead} />
      <Form action={visit.link('guests.invited', address)} hidden={{ ...proofOf(visit), ...only }}>
        {hosts.length > 1 && (
          <RadioGroup
            {...answerOf(answers, 'hostId')}
            label={t.host}
            options={hosts.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
          />
        )}
        <RadioGroup
          {...answerOf(answers, 'kind')}
          label={t.kind}
          options={guestKinds.map(value => ({ value, label: texts.kinds[value] }))}
        />
        <TextField {...answerOf(answers, 'name')} label={t.name} help={t.nameHelp} autocomplete="off" />
        <TextField {...answerOf(answers, 'email')} label={t.email} help={t.emailHelp} kind="email" autocomplete="off" />
        <RadioGroup
          {...answerOf(answers, 'language')}
          label={t.language}
          row
          options={languages.map(value => ({ value, label: texts.languages[value] }))}
        />
        <TextField {...answerOf(answers, 'endsOn')} label={t.endsOn} kind="date" />
        <FormActions
          lang={language}
          primary={t.send}
          back={{ href: visit.link('guests.list', address), text: t.back }}
        />
      </Form>
    </Page>
  );
}
