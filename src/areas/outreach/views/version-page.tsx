import { raw } from 'hono/html';
import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { formatMoment } from '../../../design/format.ts';
import { Form } from '../../../design/form.tsx';
import { Button } from '../../../design/button.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { ContentLanguage, ContentVersion } from '../model.ts';
import { renderMarkdown } from '../rules/markdown.ts';
import { textTextsIn } from './words.ts';
import { hiddenOf, WorkPage } from './work-page.tsx';

/** A version as it was saved. */
export function VersionPage(props: {
  visit: Visit;
  name: string;
  language: ContentLanguage;
  version: ContentVersion;
  params: Readonly<Record<string, string>>;
}) {
  const { visit, version, params } = props;
  const t = textTextsIn(visit.language);
  const editor = visit.link('texts.edit', params);
  const title = t.versions.nameOf(version.version, props.name);
  return (
    <WorkPage
      visit={visit}
      title={title}
      above={[
        { text: t.list.title, href: visit.link('texts.list') },
        { text: props.name, href: editor },
      ]}
    >
      <PageHead title={title} lead={formatMoment(visit.language, version.at)} />
      <div class="kt-preview" lang={props.language}>
        <h2 class="kt-h2">{version.title}</h2>
        {version.summary !== '' && <p class="kt-lead">{version.summary}</p>}
        <div class="kt-prose">{raw(renderMarkdown(version.body, { headingShift: 2 }))}</div>
      </div>
      <ButtonRow>
        <ButtonLink href={`${editor}?fassung=${version.version}`}>{t.versions.take}</ButtonLink>
      </ButtonRow>
    </WorkPage>
  );
}

/** What it means to take a text off the site, and the button. */
export function WithdrawPage(props: { visit: Visit; name: string; content: string; back: string }) {
  const { visit } = props;
  const t = textTextsIn(visit.language);
  const title = `${props.name}: ${t.editor.withdraw}`;
  return (
    <WorkPage visit={visit} title={title} above={[{ text: t.list.title, href: visit.link('texts.list') }]}>
      <PageHead title={title} lead={t.editor.withdrawText} />
      <Form action={visit.link('texts.withdrawal', { content: props.content })} hidden={hiddenOf(visit)}>
        <div class="kt-buttons">
          <Button look="danger">{t.editor.withdrawButton}</Button>
          <a class="kt-link" href={props.back}>
            {t.editor.back}
          </a>
        </div>
      </Form>
    </WorkPage>
  );
}
