import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { NewsTeaser } from '../queries/news.ts';
import { findNewsSlug } from '../rules/keys.ts';
import { plainWords, renderMarkdown } from '../rules/markdown.ts';
import { de } from './news-texts.de.ts';
import { en } from './news-texts.en.ts';

/** News as an Atom feed (RFC 4287), whole texts included; links within the site are relative to `xml:base`. */
export function atomOf(visit: Visit, news: readonly NewsTeaser[]): string {
  const t = inLanguage(visit.language, { de, en });
  const at = (path: string): string => escape(`${visit.baseUrl}${path}`);
  const updated = news.map(({ changedAt }) => changedAt.getTime()).reduce((a, b) => Math.max(a, b), 0);
  const entries = news.map(item => {
    const address = at(visit.link('news.show', { news: findNewsSlug(item.key)! }));
    return `<entry xml:lang="${item.language}">
<id>${address}</id>
<title>${escape(item.title)}</title>
<link href="${address}"/>
<published>${item.publishedAt.toISOString()}</published>
<updated>${item.changedAt.toISOString()}</updated>
<summary>${escape(item.summary || plainWords(item.body, 200))}</summary>
<content type="html">${escape(renderMarkdown(item.body, { headingShift: 1 }))}</content>
</entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${visit.language}" xml:base="${at('/')}">
<id>${at(visit.link('news.list'))}</id>
<title>Klimatwin: ${escape(t.title)}</title>
<link rel="self" type="application/atom+xml" href="${at(visit.link('news.feed'))}"/>
<link rel="alternate" type="text/html" hreflang="${visit.language}" href="${at(visit.link('news.list'))}"/>
<updated>${new Date(updated).toISOString()}</updated>
<author><name>Klimatwin</name></author>
${entries.join('\n')}
</feed>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
