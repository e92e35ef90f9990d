import { raw } from 'hono/html';
import { Behind } from '../../../design/behind.tsx';
import { formatMoment } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { ContentLanguage, ContentVersion } from '../model.ts';
import { type Change, changesBetween } from '../rules/changes.ts';
import { renderMarkdown } from '../rules/markdown.ts';
import { languageIn, textTextsIn } from './words.ts';

/** What a translator translates, and what has changed since she did. */
export function SourceText(props: {
  visit: Visit;
  language: ContentLanguage;
  source: { readonly now: ContentVersion | null; readonly translated: ContentVersion | null };
}) {
  const { visit, language } = props;
  const { now, translated } = props.source;
  const t = textTextsIn(visit.language).editor;
  const title = t.source(languageIn(visit.language, language));
  if (now === null) return <Section id="vorlage" title={title} note={t.noSource} children={null} />;
  const changes = translated && translated.version < now.version ? changesBetween(translated.body, now.body) : [];
  return (
    <Section id="vorlage" title={title} note={t.sourceVersion(now.version, formatMoment(visit.language, now.at))}>
      {changes.some(({ kind }) => kind !== 'same') && (
        <Behind summary={t.changed} open>
          <p class="kt-note">{t.changedNote}</p>
          <div class="kt-changes" lang={language}>
            {changes.map(change => (
              <ChangeLine visit={visit} change={change} />
            ))}
          </div>
        </Behind>
      )}
      <div class="kt-preview" lang={language}>
        <p>
          <strong>{now.title}</strong>
        </p>
        {now.summary !== '' && <p>{now.summary}</p>}
        <div class="kt-prose">{raw(renderMarkdown(now.body, { headingShift: 2 }))}</div>
      </div>
    </Section>
  );
}

function ChangeLine({ visit, change }: { visit: Visit; change: Change }) {
  const t = textTextsIn(visit.language).editor;
  if (change.kind === 'same') return <p class="kt-note">{shortened(change.text)}</p>;
  const isGone = change.kind === 'gone';
  return (
    <p>
      <span class="kern-sr-only" lang={visit.language}>
        {isGone ? t.gone : t.new}{' '}
      </span>
      {isGone ? <del>{change.text}</del> : <ins>{change.text}</ins>}
    </p>
  );
}

/** What stayed is named only so that one finds the place. */
function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
