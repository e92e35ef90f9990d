import type { TextsLike } from '../../kernel/text.ts';
import type { de } from './texts.de.ts';

/** What stands on screen about organisations in English. */
export const en: TextsLike<typeof de> = {
  list: {
    title: 'Profiles',
    lead: 'What authorities and associations say of themselves in public, and whom to reach there.',
    caption: 'Organisations',
    search: 'Name',
    organisation: 'Organisation',
    kind: 'Kind',
    state: 'Public page',
    contacts: 'Contact persons',
    missing: 'missing',
    empty: 'Nothing found',
    emptyText: 'There is no organisation of this name whose profile you may see.',
  },
  published: 'public',
  unpublished: 'not public',
  onBehalf: v => `You enter this for ${v.name}. The history will say: recorded on behalf.`,
  edit: {
    title: 'Change the details',
    lead: 'This is what stands on the public page. What you leave empty appears there as “not stated”.',
    phone: 'Telephone',
    phoneHelp: 'The number of a department, not of a person.',
    email: 'E-mail',
    emailHelp: 'Best a shared mailbox such as climate@….',
    website: 'Website',
    aboutDe: 'About us, in German',
    aboutEn: 'About us, in English',
    aboutHelp:
      'Who are you, and what do you do for the climate? Where one language is missing, the other one is shown.',
    published: 'The page is public',
    publishedHelp: 'Without a tick only your own people and the programme office see what stands here.',
    save: 'Save the details',
    back: 'To the profile',
  },
  contact: {
    newTitle: 'Add a contact person',
    editTitle: 'Change a contact person',
    lead: 'Only your own organisation and the programme office see name and number. No account is needed.',
    name: 'Name',
    jobTitle: 'Task',
    email: 'E-mail',
    phone: 'Telephone',
    reachHelp: 'E-mail or telephone is enough.',
    save: 'Save the contact person',
    endTitle: v => `Is ${v.name} no longer in charge?`,
    endText: v =>
      `${v.name} will no longer be a contact person of ${v.organisation}. The name is kept as long as proof is due.`,
    endLast: 'After that the organisation has no contact person. Whoever takes part in a twinning needs one.',
    end: 'No longer in charge',
  },
  refusals: {
    'too-long': 'This is too long.',
    'email-invalid': 'There is no such e-mail address. Example: climate@district.example',
    'website-invalid': 'This address leads nowhere. Example: www.district.example/climate',
    'name-missing': 'Please give the name.',
    unreachable: 'Please give an e-mail address or a telephone number.',
  },
};
