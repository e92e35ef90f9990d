import { addDays } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import { standardClauses } from '../../agreements/model/clauses.ts';
import type { Agreement } from '../../agreements/model.ts';
import type { AgreedTerm } from './sentences.ts';

/** How long an agreement holds: whole months where its days are such, else from when to when. */
export function termOf({ startsOn, endsOn }: Pick<Agreement, 'startsOn' | 'endsOn'>): AgreedTerm {
  const [fromYear = 0, fromMonth = 0, fromDay] = startsOn.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay] = addDays(endsOn, 1).split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return fromDay === toDay && months > 0 ? { months } : { startsOn, endsOn };
}

/** Whether the authority has signed this version, or all have. */
export function isSignedBy({ state, parties }: Pick<Agreement, 'state' | 'parties'>, organisationId: string): boolean {
  return state === 'signed' || parties.some(one => one.organisationId === organisationId && one.signature !== null);
}

/**
 * What a clause about duties says that is no longer the common one, in the words to which all agreed; null where it is the
 * common one or nothing is agreed: unfinished words go into no paper. A clause that was left out says ''.
 */
export function ownDuties(
  { clauses, text }: Pick<Agreement, 'clauses' | 'text'>,
  key: 'office-duties' | 'partner-duties',
  language: Language,
): string | null {
  if (text === null) return null;
  const clause = clauses.find(one => one.key === key);
  if (!clause) return null;
  const last = clause.revisions.at(-1);
  const said = last === undefined || last.follows.includes(language) ? clause.template : last;
  const common = standardClauses.find(one => one.key === key)?.body[language];
  if (said.body[language] === common) return null;
  const agreed = text.find(({ id }) => id === clause.id);
  if (!agreed) return '';
  // An agreement may be in another language than the paper.
  return agreed.body[language] === '' ? null : agreed.body[language];
}
