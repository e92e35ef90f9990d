import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './calendar.de.ts';

/** What stands on screen about one's own calendar and replies in English. */
export const en: TextsLike<typeof de> = {
  title: 'Meetings in your own calendar',
  lead: 'Your calendar reads the meetings of your pairs at a secret address and keeps them up to date.',
  what: 'It is told the kind, the time and the link to the page of the meeting, nothing else. Whoever knows the address reads that, too.',
  ends: 'With your membership the calendar ends, too.',
  more: 'Tell it the pair, the subject, the place and the link to the video conference, too',
  make: 'Make an address',
  address: 'Address for your calendar',
  how: 'In Outlook: add a calendar, from the internet. In Thunderbird: new calendar, on the network.',
  save: 'Save',
  renew: 'New address, the old one holds no longer',
  end: 'End the calendar',
  name: 'Klimatwin',
  replies: 'Replies',
  noReplies: 'Nobody has replied yet.',
  coming: v => `Coming: ${v.names}`,
  notComing: v => `Not coming: ${v.names}`,
  silent: v => `No reply: ${v.names}`,
  adviser: 'Adviser',
  reply: {
    title: 'Are you coming?',
    lead: v => `Meetings of the pair ${v.pair}. One press is enough, you need no account.`,
    coming: 'I am coming',
    'not-coming': 'I am not coming',
    comingTo: v => `I am coming: ${v.when}`,
    notComingTo: v => `I am not coming: ${v.when}`,
    said: { coming: 'You said you are coming', 'not-coming': 'You said you are not coming' },
    open: 'no reply yet',
    columns: { when: 'When', what: 'What', state: 'Your reply', action: 'Reply' },
    nothing: 'There is nothing to reply to any more',
    nothingText: 'The meetings are over or cancelled.',
    mail: v => `Are you coming? One press is enough: ${v.address}`,
  },
};
