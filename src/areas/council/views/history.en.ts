import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './history.de.ts';

/** What happened to a paper, as its history says it in English. */
export const en: TextsLike<typeof de> = {
  title: 'History',
  'paper.created': 'paper begun',
  'paper.changed': 'details changed',
  'paper.text': v => `text changed: ${v.block}`,
  'paper.sequence': 'committee sequence changed',
  'sittings.imported': 'sittings taken from the calendar',
  'template.saved': 'Word template kept',
  'bodies.changed': 'terms of the bodies changed',
  'paper.co-signed': 'co-signing recorded',
  'paper.released': 'paper released',
  'paper.scheduled': 'put on the agenda',
  'paper.draft': 'taken back to a draft',
  'paper.withdrawn': 'paper withdrawn',
  'paper.shared': 'link for the council office made',
  'paper.unshared': 'link for the council office ended',
  'paper.filed': 'final version filed',
  'paper.filed-by-link': 'final version filed through the link',
  'paper.oparl-read': 'paper read in the council information system',
  'paper.oparl-taken': 'taken over from the council information system',
  'paper.oparl-ended': 'link with the council information system ended',
  'paper.annexes': 'annexes added',
  'paper.result': 'result of a body recorded',
  system: 'program',
  somebody: 'somebody without account',
  receipt: v => `${v.what} (${v.channel}, received on ${v.day})`,
};
