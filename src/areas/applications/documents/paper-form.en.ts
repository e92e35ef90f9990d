import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './paper-form.de.ts';

/** What stands on the form on paper in English, besides the words of the form in the browser. */
export const en: TextsLike<typeof de> = {
  file: 'Expression-of-interest',
  until: v => `Please by ${v.deadline}.`,
  to: v => `Send it to ${v.office}${v.ways === '' ? '' : ` (${v.ways})`}.`,
  online: v => `It is quicker online: ${v.address}`,
  required: 'We need what is marked with *; everything else is up to you.',
  fill: 'Fill in here',
  choose: 'Choose',
  keyHelp: 'If you have one. It brings the official figures of German places along.',
  levels: 'Please give one level of each kind for every field of action. Leave empty what does not concern you.',
  scaleExperience: v => `Experience: ${v.steps}.`,
  scaleNeed: v => `Need: ${v.steps}.`,
  scaleRole: v => `Taking part: ${v.roles}.`,
  role: 'Taking part',
  done: 'What have you done already? Please name the field of action.',
  wanted: 'What would you like to learn or achieve?',
  field: 'Field of action',
  privacy:
    'We use what you write for this call only. A possible partner reads what you write about the fields of action, too.',
};
