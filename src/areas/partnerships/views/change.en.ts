import type { TextsLike } from '../../../kernel/text.ts';
import type { change as de } from './change.de.ts';

/** What stands on screen about rest, early end and close of a year in English. */
export const change: TextsLike<typeof de> = {
  link: 'Suspend, end or close',
  title: 'How does this pair go on?',
  lead: 'Everybody in the pair and who advises it get a mail with the reason.',
  before: 'Often something smaller helps: another contact person, other formats of work, or a call to the head.',
  what: 'What is to hold?',
  whats: {
    suspend: 'The pair rests',
    resume: 'The pair works on',
    dissolve: 'The pair ends early',
    close: 'The year is closed',
  },
  helps: {
    suspend:
      'Plan and meetings stay; nothing is reported as needing attention. With a day it goes on by itself afterwards.',
    resume: 'It then stands where it stood before the rest.',
    dissolve:
      'This cannot be taken back. Meetings that are still to come are cancelled. Whoever goes on can be matched again, also with the reserve list.',
    close: 'Everything can still be read.',
  },
  reason: 'Why?',
  reasonHelp: 'Facts, no names: everybody in the pair reads the reason. Needed for a rest and an early end.',
  until: 'Rests up to and including',
  untilHelp: 'Only for a rest. Leave it empty if you do not know yet.',
  leaving: 'Who does not go on?',
  leavingHelp: 'Only for an early end. These authorities are not matched again in this round.',
  save: 'Record it',
  none: 'There is nothing left to change here',
  resting: v => (v.until === '' ? 'The pair rests' : `The pair rests until ${v.until}`),
  restingText: 'Nothing is reported as needing attention meanwhile.',
  goOn: 'Let it work on',
  replace: 'Find a replacement',
  replaceText:
    'Let somebody move up from the reserve list and compute the matching again: whoever goes on can be chosen again, confirmed pairs stay.',
  toRound: 'To the matching',
  toReserve: 'Reserve list',
  acts: {
    suspended: 'The pair rests',
    resumed: 'The pair works on',
    dissolved: 'The pair ended early',
    closed: 'The year is closed',
  },
  actReason: v => `${v.what}: ${v.reason}`,
  mails: {
    suspended: v => `The pair rests${v.until === '' ? '' : ` until ${v.until}`}. Reason: ${v.reason}`,
    resumed: () => 'The pair works on.',
    dissolved: v =>
      `The pair ended early. Reason: ${v.reason} The programme office will call everybody who would like to go on.`,
    closed: () => 'The year is closed. Thank you for your work.',
  },
  refusals: {
    'change-missing': 'Choose what is to hold.',
    'change-impossible': 'This is not possible any more. Look at the page of the pair.',
    'change-reason-missing': 'Write why.',
    'rest-past': 'Choose a day after today.',
    'nobody-leaves': 'Choose who does not go on.',
  },
};
