import { raw } from 'hono/html';

/**
 * What a page is about, for search engines, in the words of schema.org. A block of data is no script, so our content
 * security policy lets it be; `<` is written in a way that cannot end the block.
 */
export function StructuredData(props: { data: Readonly<Record<string, unknown>> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...props.data }).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{raw(json)}</script>;
}
