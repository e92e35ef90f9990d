import { formatMoment } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Taxonomy } from '../model.ts';
import type { CallVersion } from '../queries.ts';
import { type Difference, differencesInWords } from '../queries/terms-in-words.ts';
import { Lines, textsIn } from './lines.tsx';

/** All versions of a call, latest first: when, why, and what changed. */
export function Versions(props: { language: Language; versions: readonly CallVersion[]; taxonomy: Taxonomy }) {
  const { language, versions, taxonomy } = props;
  const t = textsIn(language).call;
  return (
    <Section id="fassungen" title={t.versions}>
      {versions.map((version, i) => {
        const before = versions[i + 1];
        const published = t.published(formatMoment(language, version.at, version.terms.timeZone));
        return (
          <Section
            id={`fassung-${version.version}`}
            level={3}
            title={before ? t.version(version.version) : t.first}
            note={published}
          >
            {version.reason !== '' && <p>{version.reason}</p>}
            {before && (
              <Differences language={language} differences={differencesInWords(before, version, taxonomy, language)} />
            )}
          </Section>
        );
      })}
    </Section>
  );
}

/** Old and new values side by side. */
export function Differences(props: { language: Language; differences: readonly Difference[] }) {
  const t = textsIn(props.language).call;
  if (props.differences.length === 0) return <p>{t.noChanges}</p>;
  return (
    <Table
      lang={props.language}
      caption={t.changes}
      captionHidden
      rows={props.differences}
      columns={[
        { key: 'label', title: t.what, header: true, cell: row => row.label },
        { key: 'before', title: t.before, cell: row => <Lines text={row.before} /> },
        { key: 'after', title: t.after, cell: row => <Lines text={row.after} /> },
      ]}
    />
  );
}
