import type { TextsLike } from '../../../kernel/text.ts';
import type { de } from './kit.de.ts';

/** How a workshop is run: words in English. */
export const en: TextsLike<typeof de> = {
  title: 'Course',
  lead: 'Goal, steps with minutes and material, and what came of it. To print as PDF.',
  toKit: 'Goal, steps and result',
  goal: 'Goal',
  result: 'Result',
  noGoal: 'not written down yet',
  steps: 'Steps',
  noSteps: 'No step yet',
  noStepsText: 'What happens one after the other, for how long, with what?',
  columns: { time: 'Begins', title: 'What', minutes: 'Minutes', method: 'How', material: 'Material' },
  sum: v =>
    v.steps === v.meeting
      ? `The steps take ${v.steps} minutes together, as long as the meeting.`
      : `The steps take ${v.steps} minutes together, the meeting ${v.meeting}.`,
  edit: 'Edit the course',
  pdf: 'Course (PDF)',
  supportTitle: 'Support by the office',
  supported: 'The office has supported this workshop.',
  notSupported: 'Nobody has noted that the office supported this workshop.',
  count: v =>
    `In all, the office has supported ${v.count === 0 ? 'no workshop' : v.count === 1 ? 'one workshop' : `${v.count} workshops`} of this pair; ${v.agreed === 1 ? 'one is' : `${v.agreed} are`} agreed.`,
  support: 'Yes, the office supported it',
  withdraw: 'Not supported after all',
  form: {
    title: 'Edit the course',
    lead: 'Write it so that somebody else can lead the workshop by it.',
    goal: 'What is there at the end that was not there before?',
    stepsTitle: 'Steps',
    stepsNote: 'In their order. Empty rows are left out.',
    step: v => `Step ${v.number}`,
    stepTitle: 'What happens',
    minutes: 'Minutes',
    method: 'How, and who leads',
    material: 'Material',
    result: 'What came of it?',
    resultHelp: 'After the workshop.',
    back: 'Back to the course',
  },
};
