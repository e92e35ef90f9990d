import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './netiquette.de.ts';

/** How ideas are treated, in English. */
export const en: TextsLike<typeof de> = {
  title: 'How we treat ideas',
  lead: 'What appears, what does not, and what happens to your data.',
  rules: 'What we expect',
  rulesList: [
    'It is about climate protection, and it is your own idea.',
    'We are friendly to each other. Nobody is insulted, threatened or exposed.',
    'Nothing about other people: no names, no addresses, no faces that can be recognised.',
    'No advertising, not for parties either.',
  ],
  office: 'What the programme office does',
  officeList: [
    'It looks at every idea, within a term in working days.',
    'If an idea does not appear, you are told why.',
    'If it changes your words, you are told why. Both versions are kept.',
    'If two ideas want the same, it merges them.',
    'If enough people support an idea, it has to answer. The answer stands with the idea.',
  ],
  terms: 'Terms',
  termsCaption: 'Terms of each programme',
  programme: 'Programme',
  moderation: 'Check',
  before: 'before it appears',
  after: 'after it appeared; ideas without an e-mail address always before',
  look: 'checked within',
  answer: 'answered within',
  goal: 'answer needed from',
  workingDays: (days: number) => (days === 1 ? '1 working day' : `${days} working days`),
  holidays: 'Holidays',
  everywhere: 'those of all Germany only',
  data: 'Your data',
  dataList: [
    'You need no account, no name and no e-mail address.',
    'A name appears only with your consent. You can withdraw it at any time.',
    'The e-mail address serves messages about your idea only. After the answer it is erased.',
    'What is not confirmed is erased after seven days.',
  ],
  children: 'Children and young people',
  childrenText:
    'There is no minimum age. If you are younger than 16, leave out name and e-mail address or ask your parents. That is what the General Data Protection Regulation wants (Article 8).',
  privacy: 'All data and how long they are kept',
};
