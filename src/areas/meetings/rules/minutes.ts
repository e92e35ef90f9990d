import type { Day } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import type { Meeting } from '../model.ts';
import type { OutcomeContent } from '../model/minutes.ts';
import { startOf } from '../rules.ts';

export type OutcomeRefusal = 'due-missing' | 'due-before-meeting';

/** Whoever is in the room early begins to write. */
const early = 15 * 60_000;

/** Longest title that a plan takes. */
const longestTitle = 200;

/** Whether there is something to take minutes of: the meeting was agreed and begins, or took place. */
export function mayTakeMinutes(meeting: Meeting, now: Date): boolean {
  if (meeting.state === 'held' || meeting.state === 'documented') return true;
  return meeting.state === 'scheduled' && startOf(meeting).getTime() - early <= now.getTime();
}

/** A task has a day on which it is due, and not one before it was given. */
export function mayRecord({ kind, dueOn }: OutcomeContent, { day }: { readonly day: Day }): Verdict<OutcomeRefusal> {
  const reasons: Reason<OutcomeRefusal>[] = [];
  if (kind === 'task' && dueOn === null) reasons.push({ code: 'due-missing', field: 'dueOn' });
  if (kind === 'task' && dueOn !== null && dueOn < day) reasons.push({ code: 'due-before-meeting', field: 'dueOn' });
  return verdict(reasons);
}

/** Who and by when belong to a task; of anything else they are left out, though they may have been typed. */
export function withoutTask(content: OutcomeContent): OutcomeContent {
  return content.kind === 'task' ? content : { ...content, organisationId: null, responsible: '', dueOn: null };
}

/** What the plan calls a task: its first words where it is long. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= longestTitle) return line;
  return `${line.slice(0, line.lastIndexOf(' ', longestTitle - 1)).slice(0, longestTitle - 1)}…`;
}
