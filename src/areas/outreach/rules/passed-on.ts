import { foldSpelling } from '../../../kernel/spelling.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Achievement } from '../../measures/model.ts';
import type { Partnership } from '../../partnerships/model.ts';

/** Somebody to whom a pioneer passed something on, and the round of the pair. */
export type PassedOn = {
  readonly organisationId: string;
  readonly name: string;
  readonly placeId: string | null;
  readonly callId: string;
};

/**
 * To whom something achieved was passed on: the members that its organisation advises in this very matter, or in its whole field
 * of action. Pairs in which nobody is known to have advised say nothing about it; dissolved ones do not count.
 */
export function passedOn(
  achievement: Pick<Achievement, 'organisationId' | 'title'>,
  fieldLabel: Text,
  partnerships: readonly Partnership[],
): PassedOn[] {
  const matters = new Set([achievement.title, fieldLabel].flatMap(({ de, en }) => [de, en]).map(foldSpelling));
  matters.delete('');
  return partnerships
    .filter(({ state }) => state !== 'dissolved')
    .flatMap(({ callId, members, fields }) =>
      members
        .filter(({ organisationId: learner }) =>
          fields.some(
            ({ label, fromId, toId }) =>
              fromId === achievement.organisationId &&
              toId === learner &&
              (matters.has(foldSpelling(label.de)) || matters.has(foldSpelling(label.en))),
          ),
        )
        .map(member => ({ ...member, callId })),
    );
}
