import { Button, ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Form } from '../../../design/form.tsx';
import { formatNumber, formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Media } from '../model.ts';
import { de } from './media-texts.de.ts';
import { en } from './media-texts.en.ts';
import { hiddenOf, WorkPage } from './work-page.tsx';

export function mediaTextsIn(language: Language) {
  return inLanguage(language, { de, en });
}

export type MediaGroup = { readonly id: string; readonly title: string; readonly media: readonly Media[] };

/** All files that the office has put on the site, by what they belong to. */
export function MediaOfficePage(props: { visit: Visit; groups: readonly MediaGroup[] }) {
  const { visit, groups } = props;
  const t = mediaTextsIn(visit.language);
  const add = (
    <ButtonLink look="primary" href={visit.link('media.new')}>
      {t.add}
    </ButtonLink>
  );
  return (
    <WorkPage visit={visit} title={t.title}>
      <PageHead title={t.title} lead={t.lead} actions={groups.length > 0 && add} />
      {groups.length === 0 && (
        <Empty title={t.none} action={add}>
          <p>{t.noneText}</p>
        </Empty>
      )}
      {groups.map(group => (
        <Section id={group.id} title={group.title}>
          <MediaTable visit={visit} group={group} />
        </Section>
      ))}
    </WorkPage>
  );
}

function MediaTable({ visit, group }: { visit: Visit; group: MediaGroup }) {
  const { language } = visit;
  const t = mediaTextsIn(language);
  return (
    <Table
      lang={language}
      caption={group.title}
      captionHidden
      rows={group.media}
      columns={[
        {
          key: 'name',
          title: t.name,
          header: true,
          cell: ({ id, title }) => <a href={visit.link('media.edit', { media: id })}>{title[language]}</a>,
        },
        { key: 'preview', title: t.preview, cell: media => <Preview language={language} media={media} /> },
        { key: 'kind', title: t.kind, cell: ({ kind }) => t.kinds[kind] },
        {
          key: 'size',
          title: t.size,
          kind: 'number',
          cell: ({ size }) => `${formatNumber(language, Math.max(1, Math.round(size / 1024)))} KB`,
        },
        {
          key: 'consent',
          title: t.consent,
          cell: ({ kind, consent }) =>
            consent
              ? t.consentBy(consent.who, formatPlainDay(language, consent.on))
              : kind === 'picture'
                ? t.noPeople
                : '–',
        },
        { key: 'snippet', title: t.snippet, cell: media => <code class="kt-code">{snippetOf(language, media)}</code> },
      ]}
    />
  );
}

/** A picture as it is, small; of a download its name. */
export function Preview({ language, media }: { language: Language; media: Media }) {
  if (media.kind === 'download') {
    return (
      <a href={media.path} download>
        {media.name}
      </a>
    );
  }
  return <img class="kt-thumb" src={media.smallPath} alt={media.alt[language]} loading="lazy" />;
}

/** What a writer copies into a text. */
function snippetOf(language: Language, { kind, path, title, alt }: Media): string {
  return kind === 'download' ? `[${title[language]}](${path})` : `![${alt[language]}](${path})`;
}

/** What removing a file means, and the button. */
export function RemoveMediaPage({ visit, media }: { visit: Visit; media: Media }) {
  const t = mediaTextsIn(visit.language);
  const title = t.removeOne(media.title[visit.language]);
  return (
    <WorkPage visit={visit} title={title} above={[{ text: t.title, href: visit.link('media.office') }]}>
      <PageHead title={title} lead={t.removeText} />
      <Form action={visit.link('media.removal', { media: media.id })} hidden={hiddenOf(visit)}>
        <div class="kt-buttons">
          <Button look="danger">{t.removeButton}</Button>
          <a class="kt-link" href={visit.link('media.office')}>
            {t.back}
          </a>
        </div>
      </Form>
    </WorkPage>
  );
}
