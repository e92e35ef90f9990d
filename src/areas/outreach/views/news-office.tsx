import { ButtonLink } from '../../../design/button.tsx';
import { RadioGroup, SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import { wantedLanguages } from '../model.ts';
import type { Errors } from './editor-page.tsx';
import { type TextGroup, TextTable } from './texts-page.tsx';
import { languageIn, textTextsIn } from './words.ts';
import { hiddenOf, WorkPage } from './work-page.tsx';

/** All news that the office may write, the newest first, a page at a time. */
export function NewsOfficePage(props: { visit: Visit; group: TextGroup; page: number; pages: number }) {
  const { visit, group, page, pages } = props;
  const t = textTextsIn(visit.language).news;
  const begin = (
    <ButtonLink look="primary" href={visit.link('news.new')}>
      {t.new}
    </ButtonLink>
  );
  return (
    <WorkPage visit={visit} title={t.title}>
      <PageHead title={t.title} lead={t.lead} actions={group.rows.length > 0 && begin} />
      {group.rows.length === 0 ? (
        <Empty title={t.none} action={begin}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <TextTable visit={visit} group={group} />
      )}
      {pages > 1 && (
        <nav aria-label={t.caption} class="kt-buttons">
          {page > 1 && <a href={`${visit.link('news.office')}?seite=${page - 1}`}>{t.newer}</a>}
          <span>{t.page(page, pages)}</span>
          {page < pages && <a href={`${visit.link('news.office')}?seite=${page + 1}`}>{t.older}</a>}
        </nav>
      )}
    </WorkPage>
  );
}

/** News begin with a heading, a language and where they belong. */
export function NewNewsPage(props: {
  visit: Visit;
  programmes: readonly Programme[];
  values: { readonly title: string; readonly language: string; readonly programme: string };
  errors: Errors;
}) {
  const { visit, values, errors } = props;
  const { language } = visit;
  const t = textTextsIn(language).news;
  const error = (field: string) => errors.find(one => one.field === field)?.text;
  return (
    <WorkPage
      visit={visit}
      title={t.new}
      above={[{ text: t.title, href: visit.link('news.office') }]}
      failed={errors.length > 0}
    >
      <PageHead title={t.new} />
      <ErrorSummary lang={language} errors={errors} />
      <Form action={visit.link('news.begin')} hidden={hiddenOf(visit)}>
        <TextField
          lang={language}
          name="title"
          label={t.heading}
          help={t.headingHelp}
          value={values.title}
          error={error('title')}
        />
        <RadioGroup
          lang={language}
          name="language"
          label={t.language}
          value={values.language}
          error={error('language')}
          options={wantedLanguages.map(one => ({ value: one, label: languageIn(language, one) }))}
        />
        <SelectField
          lang={language}
          name="programme"
          label={t.programme}
          required={false}
          empty={t.site}
          value={values.programme}
          error={error('programme')}
          options={props.programmes.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <FormActions lang={language} primary={t.begin} back={{ href: visit.link('news.office') }} />
      </Form>
    </WorkPage>
  );
}
