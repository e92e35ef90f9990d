import { formatMoment } from '../../../design/format.ts';
import { Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { EditorView } from './editor-page.tsx';
import { textTextsIn } from './words.ts';

/** All versions of a text in a language, latest first. */
export function VersionsTable(props: { visit: Visit; view: EditorView; params: Readonly<Record<string, string>> }) {
  const { visit, view, params } = props;
  const { language } = visit;
  const t = textTextsIn(language);
  const isSource = view.language === view.overview.sourceLanguage;
  return (
    <Table
      lang={language}
      caption={t.versions.title}
      captionHidden
      rows={view.versions}
      empty={<p class="kt-note">{t.versions.none}</p>}
      columns={[
        {
          key: 'version',
          title: t.versions.version,
          header: true,
          cell: ({ version }) => (
            <a href={visit.link('texts.version', { ...params, version: String(version) })}>
              {t.versions.lookAt(version)}
            </a>
          ),
        },
        { key: 'when', title: t.versions.when, cell: ({ at }) => formatMoment(language, at) },
        { key: 'who', title: t.versions.who, cell: ({ personId }) => view.nameOf(personId) },
        {
          key: 'state',
          title: t.versions.state,
          cell: ({ state, publishAt }) =>
            state === 'draft' || publishAt === null ? (
              <Tag>{t.states.draft}</Tag>
            ) : (
              <Tag kind={publishAt > visit.ctx.now ? 'waiting' : 'good'}>
                {t.states.from(formatMoment(language, publishAt))}
              </Tag>
            ),
        },
        ...(isSource
          ? []
          : [
              {
                key: 'basedOn',
                title: t.versions.basedOn,
                cell: ({ basedOn }: { basedOn: number | null }) =>
                  basedOn === null ? '–' : t.versions.basedOnVersion(basedOn),
              },
            ]),
      ]}
    />
  );
}
