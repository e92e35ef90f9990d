import type { Answer, Application, Step } from '../model.ts';

/** Something that an application must have before it can be sent, and where in the form it is said. */
export type Item = {
  readonly item: 'organisation' | 'field' | 'evidence' | 'commitment' | 'contact';
  /** The field of action whose evidence is meant. */
  readonly field?: string;
  readonly step: Step;
  /** About how long it takes, in minutes. */
  readonly minutes: number;
  readonly missing: boolean;
};

/** From this level on, experience must be proven. */
export const provenFrom = 3;

/** Whether an answer says anything: some experience or some need. */
export function isAnswered({ experience, need }: Pick<Answer, 'experience' | 'need'>): boolean {
  return experience > 0 || need > 0;
}

type Judged = Pick<Application, 'answers' | 'contact' | 'commitment'>;

/** Everything compulsory, there or missing, in the order of the form. */
export function completenessOf({ answers, contact, commitment }: Judged): readonly Item[] {
  const proofs = answers
    .filter(({ experience }) => experience >= provenFrom)
    .map(({ field, evidence }): Item => ({
      item: 'evidence',
      field,
      step: 'fields',
      minutes: 3,
      missing: evidence < 1,
    }));
  const reachable = contact.name !== '' && (contact.email !== '' || contact.phone !== '');
  const backed = commitment.headConfirmed || commitment.letterFileId !== null;
  return [
    { item: 'organisation', step: 'place', minutes: 1, missing: false },
    { item: 'field', step: 'fields', minutes: 5, missing: !answers.some(isAnswered) },
    ...proofs,
    { item: 'commitment', step: 'commitment', minutes: 2, missing: !backed },
    { item: 'contact', step: 'contact', minutes: 1, missing: !reachable },
  ];
}

/** What is still missing; empty for a complete application. */
export function missingItems(application: Judged): readonly Item[] {
  return completenessOf(application).filter(({ missing }) => missing);
}

/** Minutes that the missing items take together. */
export function minutesLeft(items: readonly Item[]): number {
  return items.reduce((sum, { minutes, missing }) => sum + (missing ? minutes : 0), 0);
}
