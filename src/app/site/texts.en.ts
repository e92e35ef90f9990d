import type { TextsLike } from '../../kernel/text.ts';
import type { de } from './texts.de.ts';

/** What the site says in English outside of any area. */
export const en: TextsLike<typeof de> = {
  navigation: { today: 'Today', calls: 'Calls', matching: 'Pairing', partnerships: 'Twinning pairs', people: 'People' },
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
  today: {
    title: 'Today',
    waiting: 'We are waiting for',
    waitingForNobody: 'We are waiting for nobody.',
    questions: 'Questions',
    due: (when: string) => `Deadline: ${when}`,
    stateTasks: (count: number) => (count === 1 ? 'One thing to do' : `${count} things to do`),
    stateNothing: 'Nothing to do today',
    draft: (call: string) => `Expression of interest for ${call}`,
    draftWhy: (missing: number) =>
      missing === 0 ? 'Everything is there.' : missing === 1 ? 'One item is missing.' : `${missing} items are missing.`,
    openCall: (call: string) => `Call: ${call}`,
    openCallWhy: 'Your municipality has not expressed interest yet.',
    look: 'Look at the call',
    fillIn: 'Continue',
    proposal: (partner: string) => `Proposed partner: ${partner}`,
    proposalWhy: 'The programme office proposes this partner to you.',
    answer: 'Look at the proposal',
    incoming: (count: number, call: string) =>
      count === 1 ? `${call}: one entry to check` : `${call}: ${count} entries to check`,
    incomingWhy: 'Whoever is admitted takes part in the pairing.',
    check: 'Check entries',
    match: (call: string) => `${call}: put pairs together`,
    matchWhy: (count: number) => `${count} admitted entries wait for a partner.`,
    toRound: 'To the pairing',
    consent: 'Consent to the proposed pair',
  },
  privacy: {
    title: 'Data protection',
    lead: 'Which personal data we keep, why and for how long. We do not measure who reads what.',
    caption: 'Personal data',
    field: 'Item',
    purpose: 'Why',
    keep: 'How long',
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
