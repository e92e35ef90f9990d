import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './approval.de.ts';

/** What stands on screen about the approval of minutes in English. */
export const en: TextsLike<typeof de> = {
  title: 'Approval',
  open: 'outstanding',
  notPresented: 'The minutes are not presented yet.',
  given: v => `approved, ${v.when}`,
  onBehalf: v => `recorded on behalf: ${v.channel}, ${v.day}`,
  letter: 'Letter',
  presentTitle: 'Is everything there?',
  presentText: 'The others get a mail and read it. Afterwards every change needs new approvals.',
  present: 'Present the minutes',
  presentAnd: v => `Present, and approve for ${v.who}`,
  approveTitle: 'Are the minutes right?',
  approveText: 'What is not right you can change below; then they are presented anew.',
  approve: v => `Approve for ${v.who}`,
  behalf: 'Record an approval on behalf',
  behalfLead: 'How did the authority say that the minutes are right? It gets a mail about this.',
  behalfSave: 'Record the approval',
  waiting: v => `Waiting for the approval of ${v.who}`,
  done: 'Approved by all',
  warning: 'These minutes are presented or approved',
  warningText: 'If you change something, they are presented anew, and everybody approves once more.',
  pdf: 'Minutes as PDF',
  mailCount: v => (v.count === 1 ? 'One outcome is written down.' : `${v.count} outcomes are written down.`),
  draft: 'Draft, not approved by all yet',
  file: 'minutes',
  agenda: 'Agenda',
  signedBy: 'Approved by',
  where: 'Place',
};
