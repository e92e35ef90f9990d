import type { Language } from '../kernel/text.ts';
import { textsIn } from './texts.ts';

export type PagerProps = {
  lang: Language;
  /** What is paged through, for screen readers: "Frühere Veranstaltungen". */
  label: string;
  /** Counted from 1. */
  page: number;
  pages: number;
  href: (page: number) => string;
};

/** The way through a long list, page by page. Nothing for a list that fits one page. */
export function Pager({ lang, label, page, pages, href }: PagerProps) {
  if (pages <= 1) return null;
  const t = textsIn(lang);
  return (
    <nav class="kt-pager" aria-label={label}>
      {page > 1 && (
        <a class="kt-link" rel="prev" href={href(page - 1)}>
          {t.pageBefore}
        </a>
      )}
      <span>{t.pageOf(String(page), String(pages))}</span>
      {page < pages && (
        <a class="kt-link" rel="next" href={href(page + 1)}>
          {t.pageAfter}
        </a>
      )}
    </nav>
  );
}

/** The page that an address asks for, within what there is. */
export function pageWithin(asked: string | null, pages: number): number {
  const page = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1;
  return Math.min(Math.max(page, 1), Math.max(pages, 1));
}
