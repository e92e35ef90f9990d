import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './news-texts.de.ts';

/** What stands around news, in English. */
export const en: TextsLike<typeof de> = {
  title: 'News',
  lead: 'What happens in the programmes.',
  none: 'No news yet',
  noneText: 'As soon as there is something to tell, it stands here.',
  published: (day: string) => `Published on ${day}`,
  changed: (day: string) => `changed on ${day}`,
  invented: 'Demonstration: made up',
  inventedText: 'This item was made up for the demonstration.',
  feed: 'Subscribe as an Atom feed',
  newer: 'Newer items',
  older: 'Older items',
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  pages: 'More news',
  all: 'All news',
};
