import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, type FormError, FormPart } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import { rhythms } from '../../../kernel/rhythm.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** One choice for each kind of mail, and one for all of them at once. */
export function NotificationsPage(props: {
  visit: Visit;
  topics: readonly {
    readonly title: string;
    readonly kinds: readonly { readonly kind: string; readonly name: string }[];
  }[];
  chosen: (kind: string) => string;
  errors: readonly FormError[];
}) {
  const { visit, topics, chosen, errors } = props;
  const lang = visit.language;
  const texts = inLanguage(lang, { de, en });
  const t = texts.notifications;
  const options = rhythms.map(value => ({ value, label: t.rhythms[value] }));
  const field = (name: string) => ({ lang, name, error: errors.find(error => error.field === name)?.text });
  const account = visit.link('identity.account');
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.title}
      failed={errors.length > 0}
      crumbs={[{ text: texts.account.title, href: account }]}
      hidden
    >
      <PageHead title={t.title} lead={t.lead} />
      <p>{t.always}</p>
      <p>{t.when}</p>
      <ErrorSummary lang={lang} errors={errors} />
      <Form
        action={visit.link('identity.notifications.choose')}
        hidden={{ _csrf: visit.csrf, _key: visit.ctx.newId() }}
      >
        <RadioGroup
          {...field('all')}
          label={t.all}
          value={visit.fields.text('all') || 'single'}
          options={[{ value: 'single', label: t.single }, ...options]}
        />
        {topics.map(({ title, kinds }) => (
          <FormPart title={title}>
            {kinds.map(({ kind, name }) => (
              <RadioGroup {...field(`kinds.${kind}`)} label={name} value={chosen(kind)} row options={options} />
            ))}
          </FormPart>
        ))}
        <FormActions lang={lang} primary={t.save} back={{ href: account, text: t.back }} />
      </Form>
    </Page>
  );
}
