import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './link.de.ts';

/** What stands on screen about links for a council's office and its calendar, in English. */
export const en: TextsLike<typeof de> = {
  share: {
    open: 'Link for the council office',
    title: 'Link for the council office',
    lead: 'Whoever has the link reads the paper field by field and can copy each field. No account is needed. Opening it changes nothing.',
    made: 'The link is ready',
    address: 'Address',
    once: 'It is shown only now. Copy it into your message to the council office.',
    until: 'Valid until the end of',
    untilHelp: '90 days at most.',
    submit: 'Make a link',
    links: 'Valid links',
    holds: v => `Valid until ${v.until}, made on ${v.made}.`,
    end: 'End this link',
  },
  shared: {
    title: 'Paper for the council office',
    lead: 'To be taken over into your own system.',
    submitBy: v => `Hand in for ${v.body} by ${v.day}`,
    until: v => `This link is valid until ${v.day}. Reading changes nothing.`,
    files: 'Files',
    pdf: 'Paper as PDF',
    docx: 'Paper as Word file',
    fields: 'Fields',
    fieldsNote: 'Each field as plain text.',
    over: 'This link is no longer valid',
    overText: 'Ask the coordinator of your authority for a new link.',
  },
  calendar: {
    title: 'Take over the calendar of sittings',
    lead: 'Many council systems give their calendar as a file. The sittings of your bodies are taken; they are known by the name of the body in the title.',
    open: 'Take over the calendar of sittings',
    file: 'Calendar file',
    fileHelp: 'A file that ends with .ics.',
    text: 'or its content, pasted here',
    submit: 'Take over the sittings',
    known: 'Known sittings',
    taken: v => (v.count === '1' ? 'One sitting taken' : `${v.count} sittings taken`),
    left: v =>
      v.count === '1'
        ? 'One appointment names none of your bodies.'
        : `${v.count} appointments name none of your bodies.`,
  },
};
