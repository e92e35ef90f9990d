import type { TextsLike } from '../../kernel/text.ts';
import type { de } from './texts.de.ts';

/** What the site says in English outside of any area. */
export const en: TextsLike<typeof de> = {
  navigation: { today: 'Today', calls: 'Calls', people: 'People' },
  demo: {
    playing: (name: string) => `Demonstration: you act as ${name}.`,
    become: 'Take this role',
    title: 'Take a role',
    explain: 'This database is a demonstration. Answers in current rounds are made up.',
    mailTitle: 'Mail of the demonstration',
    mailExplain: 'In the demonstration no mail leaves the house. What would be sent stands here.',
    noMail: 'No mail yet. It appears here as soon as something happens.',
    from: 'To',
  },
  home: {
    title: 'Regions and partner towns learn climate protection from each other',
    lead: 'Those with experience advise. Those who want to start adopt. For a year, as equals, accompanied by an adviser.',
    openCalls: 'Open calls',
    noCall: 'No call is open at the moment.',
    toCall: 'To the call',
    signIn: 'Sign in',
    work: 'To my work',
  },
  held: {
    title: 'What you typed is still here',
    lead: 'Your sign-in had expired when you sent the form. Nothing is lost.',
    send: 'Send now',
    fields: 'What you had typed',
  },
  errors: {
    403: { title: 'You may not do this', text: 'You do not have the right for this step. Nothing was changed.' },
    404: { title: 'There is no such page', text: 'It may have moved, or the address is not complete.' },
    413: { title: 'The file is too large', text: 'A file may have at most 10 MB. Nothing was saved.' },
    500: { title: 'Something went wrong', text: 'What you typed was not saved. Please try again.' },
    home: 'To the start page',
  },
};
