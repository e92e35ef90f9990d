import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Tag } from '../../../design/tag.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PublicContent } from '../model.ts';
import type { NewsTeaser } from '../queries/news.ts';
import { findNewsSlug } from '../rules/keys.ts';
import { ContentText } from './content-text.tsx';
import { de } from './news-texts.de.ts';
import { en } from './news-texts.en.ts';

/** News a page at a time, the newest first. */
export function NewsListPage(props: { visit: Visit; news: readonly NewsTeaser[]; page: number; pages: number }) {
  const { visit, news, page, pages } = props;
  const t = inLanguage(visit.language, { de, en });
  const title = page > 1 ? `${t.title}, ${t.page(page, pages)}` : t.title;
  return (
    <Page
      frame={visit.frame}
      lang={visit.language}
      title={title}
      description={t.lead}
      share={page > 1 ? { query: `seite=${page}` } : {}}
      feed={{ href: visit.link('news.feed'), title: t.title }}
    >
      <PageHead title={t.title} lead={t.lead} />
      {news.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <NewsTeasers visit={visit} news={news} level={2} />
      )}
      {pages > 1 && (
        <nav aria-label={t.pages} class="kt-buttons">
          {page > 1 && (
            <a class="kt-link" rel="prev" href={addressOf(visit, page - 1)}>
              {t.newer}
            </a>
          )}
          <span>{t.page(page, pages)}</span>
          {page < pages && (
            <a class="kt-link" rel="next" href={addressOf(visit, page + 1)}>
              {t.older}
            </a>
          )}
        </nav>
      )}
      <p>
        <a href={visit.link('news.feed')} type="application/atom+xml">
          {t.feed}
        </a>
      </p>
    </Page>
  );
}

function addressOf(visit: Visit, page: number): string {
  return visit.link('news.list', {}, page > 1 ? { seite: String(page) } : {});
}

/** News as a list of headings with their day and one sentence. */
export function NewsTeasers(props: { visit: Visit; news: readonly NewsTeaser[]; level: 2 | 3 }) {
  const { visit } = props;
  const t = inLanguage(visit.language, { de, en });
  const Heading = props.level === 2 ? 'h2' : 'h3';
  return (
    <ul class="kt-news">
      {props.news.map(({ key, title, summary, language, isFallback, publishedAt, invented }) => (
        <li>
          <p class="kt-news__day">
            <Moment language={visit.language} moment={publishedAt} />
            {invented && <Tag kind="closed">{t.invented}</Tag>}
          </p>
          <Heading class="kt-h3" lang={isFallback ? language : undefined}>
            <a href={visit.link('news.show', { news: findNewsSlug(key)! })}>{title}</a>
          </Heading>
          {summary !== '' && <p lang={isFallback ? language : undefined}>{summary}</p>}
        </li>
      ))}
    </ul>
  );
}

/** One item. */
export function NewsItemPage(props: { visit: Visit; content: PublicContent; publishedAt: Date }) {
  const { visit, content, publishedAt } = props;
  const t = inLanguage(visit.language, { de, en });
  const first = dayAt(publishedAt, 'Europe/Berlin');
  const last = dayAt(content.changedAt, 'Europe/Berlin');
  return (
    <Page
      frame={visit.frame}
      lang={visit.language}
      title={content.title}
      description={content.summary || content.title}
      share={{ kind: 'article' }}
      crumbs={[{ text: t.title, href: visit.link('news.list') }, { text: content.title }]}
    >
      <PageHead
        title={content.isFallback ? <span lang={content.language}>{content.title}</span> : content.title}
        lead={content.isFallback ? <span lang={content.language}>{content.summary}</span> : content.summary}
        tags={content.invented && <Tag kind="closed">{t.inventedText}</Tag>}
      >
        <p class="kt-note">
          {t.published(formatPlainDay(visit.language, first))}
          {last !== first && `, ${t.changed(formatPlainDay(visit.language, last))}`}
        </p>
      </PageHead>
      <ContentText lang={visit.language} content={content} />
      <p>
        <a href={visit.link('news.list')}>{t.all}</a>
      </p>
    </Page>
  );
}

function Moment(props: { language: Language; moment: Date }) {
  const day = dayAt(props.moment, 'Europe/Berlin');
  return <time datetime={day}>{formatPlainDay(props.language, day)}</time>;
}
