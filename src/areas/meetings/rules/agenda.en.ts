import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './agenda.de.ts';

/** The agenda that is usual for each kind of meeting, in English. */
export const en: TextsLike<typeof de> = {
  'jour-fixe': {
    news: 'What happened since last time',
    tasks: 'Tasks: what is done, what is stuck',
    topics: 'Topics this time',
    next: 'Who does what by when, next meeting',
  },
  'moderated-call': {
    aim: 'Aim of the talk',
    state: 'How things stand in each authority',
    questions: 'Questions to the adviser',
    next: 'What was agreed, next meeting',
  },
  'strategy-talk': {
    state: 'Where we stand',
    aims: 'What we want to reach by the end of the year',
    support: 'Whom we need: politics, administration, partners',
    next: 'Decisions and next steps',
  },
  'working-talk': {
    aim: 'What it is about and what should be there at the end',
    work: 'Work on the subject',
    next: 'Who does what by when',
  },
  workshop: {
    arrival: 'Arrival, introductions, aim of the day',
    input: 'How the advising authority does it',
    groups: 'What of it fits: work in groups',
    results: 'Putting the results together',
    next: 'What was agreed, feedback',
  },
  'study-tour': {
    welcome: 'Welcome by the host',
    visit: 'Visit on site',
    talk: 'Talk with those who have done it',
    use: 'What we take over',
    next: 'What was agreed',
  },
  visit: {
    welcome: 'Welcome',
    talk: 'Talk',
    next: 'What was agreed',
  },
};
