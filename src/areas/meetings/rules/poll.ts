import type { Day } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import type { Poll, PollAnswer, PollContent, PollOption, WholePoll } from '../model/poll.ts';

export type PollRefusal =
  'where-missing' | 'until-past' | 'options-missing' | 'option-past' | 'option-twice' | 'guests-missing';

/** What may be asked: two days at least, all of them after the last day to answer, and somebody who answers. */
export function mayAsk(
  content: PollContent,
  options: readonly Omit<PollOption, 'id'>[],
  guests: number,
  today: Day,
): Verdict<PollRefusal> {
  const reasons: Reason<PollRefusal>[] = [];
  if (content.place === '' && content.link === '') reasons.push({ code: 'where-missing', field: 'place' });
  if (content.until < today) reasons.push({ code: 'until-past', field: 'until' });
  if (options.length < 2) reasons.push({ code: 'options-missing', field: 'option.0.day' });
  options.forEach(({ day, time }, index) => {
    const field = `option.${index}.day`;
    if (day <= content.until) reasons.push({ code: 'option-past', field });
    const isTwice = options.findIndex(other => other.day === day && other.time === time) !== index;
    if (isTwice) reasons.push({ code: 'option-twice', field });
  });
  if (guests === 0) reasons.push({ code: 'guests-missing', field: 'guests' });
  return verdict(reasons);
}

/** Whether somebody may still answer. */
export function isAsking({ state, until }: Pick<Poll, 'state' | 'until'>, today: Day): boolean {
  return state === 'open' && until >= today;
}

/** How many gave which answer to an option. */
function tally({ answers }: Pick<WholePoll, 'answers'>, optionId: string): Record<PollAnswer, number> {
  const given = answers.filter(one => one.optionId === optionId);
  const count = (answer: PollAnswer) => given.filter(one => one.answer === answer).length;
  return { yes: count('yes'), 'if-need-be': count('if-need-be'), no: count('no') };
}

/**
 * The options that suit best: fewest who cannot, then most who can without reserve. None where nobody has answered.
 */
export function bestOptions(whole: Pick<WholePoll, 'answers' | 'options'>): string[] {
  if (whole.answers.length === 0) return [];
  const rank = ({ id }: PollOption) => {
    const { yes, no } = tally(whole, id);
    return no * 10_000 - yes;
  };
  const best = Math.min(...whole.options.map(rank));
  return whole.options.filter(option => rank(option) === best).map(({ id }) => id);
}
