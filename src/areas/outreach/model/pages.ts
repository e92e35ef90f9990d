import type { Text } from '../../../kernel/text.ts';

/** The pages of the site that are written; each has its address in `routes`. */
export const pageNames = ['imprint', 'privacy', 'accessibility', 'easy-language', 'it-notes'] as const;
export type PageName = (typeof pageNames)[number];

export const pageTitles: Readonly<Record<PageName, Text>> = {
  imprint: { de: 'Impressum', en: 'Imprint' },
  privacy: { de: 'Datenschutz', en: 'Data protection' },
  accessibility: { de: 'Barrierefreiheit', en: 'Accessibility' },
  'easy-language': { de: 'Leichte Sprache', en: 'Easy language' },
  'it-notes': { de: 'Hinweise für Ihre IT', en: 'Notes for your IT' },
};

export function pageKey(name: PageName): string {
  return `page/${name}`;
}

/** The page that a key means; null for any other key. */
export function findPage(key: string): PageName | null {
  return pageNames.find(name => pageKey(name) === key) ?? null;
}
