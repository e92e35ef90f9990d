import { raw } from 'hono/html';
import { Button, ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { formatMoment, formatPlainDay } from '../../../design/format.ts';
import { ErrorSummary, Form } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { dayAt } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { ContentLanguage, ContentVersion } from '../model.ts';
import type { ContentOverview } from '../queries/editing.ts';
import { keyInAddress } from '../rules/keys.ts';
import { renderMarkdown } from '../rules/markdown.ts';
import type { Translation } from '../rules/translations.ts';
import { DutyForm, type Promise as DutyPromise } from './duty-form.tsx';
import { type EditorValues, VersionFields } from './editor-fields.tsx';
import { SourceText } from './source-text.tsx';
import { StateCell } from './state-cell.tsx';
import { VersionsTable } from './versions-table.tsx';
import { languageIn, textTextsIn } from './words.ts';
import { hiddenOf, WorkPage } from './work-page.tsx';

export type Errors = readonly { readonly field?: string; readonly text: string }[];

/** Everything that the page of a text in one language shows. */
export type EditorView = {
  readonly overview: ContentOverview;
  readonly language: ContentLanguage;
  /** What it is called, with its programme. */
  readonly name: string;
  readonly translations: readonly Translation[];
  readonly versions: readonly ContentVersion[];
  readonly nameOf: (personId: string | null) => string;
  /** The source as a translator has it before her, and as it was when the latest translation was made. */
  readonly source: { readonly now: ContentVersion | null; readonly translated: ContentVersion | null } | null;
  readonly duty: DutyPromise;
  /** Where everybody reads it; null where nobody does. */
  readonly publicAddress: string | null;
};

/** One text in one language: to write, to look at before, to publish now or later, with all that was before. */
export function EditorPage(props: {
  visit: Visit;
  view: EditorView;
  values: EditorValues;
  errors: Errors;
  preview: boolean;
}) {
  const { visit, view, values, errors } = props;
  const { overview, language } = view;
  const t = textTextsIn(visit.language);
  const isSource = language === overview.sourceLanguage;
  const title = t.editor.translate(view.name, languageIn(visit.language, language));
  const params = { content: keyInAddress(overview.key), language };
  return (
    <WorkPage
      visit={visit}
      title={title}
      above={[{ text: t.list.title, href: visit.link('texts.list') }]}
      failed={errors.length > 0}
    >
      <PageHead title={title}>
        <LanguageStates visit={visit} view={view} />
      </PageHead>
      <ErrorSummary lang={visit.language} errors={errors} />
      {props.preview && errors.length === 0 && <Preview visit={visit} language={language} values={values} />}
      <Standing visit={visit} view={view} />
      <div class={isSource ? undefined : 'kt-beside'}>
        {view.source && <SourceText visit={visit} language={overview.sourceLanguage} source={view.source} />}
        <Form action={visit.link('texts.save', params)} hidden={hidden(visit, view)}>
          <VersionFields language={visit.language} values={values} errors={errors} textLanguage={language} />
          <div class="kt-form__actions kt-buttons">
            <Button look="primary">{t.editor.save}</Button>
            <Button formaction={visit.link('texts.preview', params)}>{t.editor.preview}</Button>
            <a class="kt-link" href={visit.link('texts.list')}>
              {t.editor.back}
            </a>
          </div>
        </Form>
      </div>
      {!isSource && <DutyForm visit={visit} params={params} duty={view.duty} />}
      <Section id="fassungen" title={t.versions.title}>
        <VersionsTable visit={visit} view={view} params={params} />
      </Section>
      {overview.content && overview.content.withdrawnAt === null && (
        <ButtonRow>
          {view.publicAddress && <ButtonLink href={view.publicAddress}>{t.editor.public}</ButtonLink>}
          <ButtonLink href={visit.link('texts.withdraw', { content: params.content })}>{t.editor.withdraw}</ButtonLink>
        </ButtonRow>
      )}
    </WorkPage>
  );
}

/** What the writer had before her, so that nobody's work is overwritten unseen. */
function hidden(visit: Visit, { versions, source }: EditorView): Record<string, string> {
  return {
    ...hiddenOf(visit),
    seen: String(versions[0]?.version ?? 0),
    basedOn: source?.now ? String(source.now.version) : '',
  };
}

/** The same text in its other languages. */
function LanguageStates({ visit, view }: { visit: Visit; view: EditorView }) {
  const t = textTextsIn(visit.language);
  return (
    <ul class="kt-states" aria-label={t.editor.languages}>
      {view.translations.map(translation => (
        <li>
          {languageIn(visit.language, translation.language)}
          {translation.language === view.overview.sourceLanguage && ` (${t.states.source})`}{' '}
          <StateCell
            language={visit.language}
            translation={translation}
            name={languageIn(visit.language, translation.language)}
            href={visit.link('texts.edit', {
              content: keyInAddress(view.overview.key),
              language: translation.language,
            })}
          />
        </li>
      ))}
    </ul>
  );
}

/** What one should know before writing on. */
function Standing({ visit, view }: { visit: Visit; view: EditorView }) {
  const { language } = visit;
  const t = textTextsIn(language).editor;
  const [latest] = view.versions;
  const scheduled = view.versions.find(({ publishAt }) => publishAt !== null && publishAt > visit.ctx.now);
  const state = view.translations.find(one => one.language === view.language)?.state;
  return (
    <>
      {view.overview.content?.withdrawnAt && (
        <Notice lang={language} kind="warning" title={t.withdrawnNotice}>
          <p>{t.withdrawnText}</p>
        </Notice>
      )}
      {scheduled && (
        <Notice
          lang={language}
          kind="info"
          title={t.scheduledNotice(scheduled.version, formatMoment(language, scheduled.publishAt))}
        >
          <p>{t.scheduledText}</p>
        </Notice>
      )}
      {state?.kind === 'outdated' && (
        <Notice
          lang={language}
          kind="warning"
          title={t.outdated(formatPlainDay(language, dayAt(state.since, 'Europe/Berlin')))}
        />
      )}
      {latest?.state === 'draft' && <Notice lang={language} kind="info" title={t.draftNotice(latest.version)} />}
    </>
  );
}

function Preview(props: { visit: Visit; language: ContentLanguage; values: EditorValues }) {
  const t = textTextsIn(props.visit.language).editor;
  const { title, summary, body } = props.values;
  return (
    <Section id="vorschau" title={t.previewTitle} note={t.previewNote}>
      <div class="kt-preview" lang={props.language}>
        <h3 class="kt-h2">{title}</h3>
        {summary !== '' && <p class="kt-lead">{summary}</p>}
        <div class="kt-prose">{raw(renderMarkdown(body, { headingShift: 3 }))}</div>
      </div>
    </Section>
  );
}
