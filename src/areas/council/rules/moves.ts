import { daysBetween, type Day } from '../../../kernel/day.ts';
import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import {
  type Annex,
  type Consultation,
  type CouncilPaper,
  isOver,
  paperMoves,
  type PaperState,
  type Result,
  resultsOf,
} from '../model.ts';

export type MoveRefusal =
  | 'no-such-move'
  | 'names-in-text'
  | 'sequence-empty'
  | 'sitting-missing'
  | 'sequence-over'
  | 'decision-missing'
  | 'signatory-missing'
  | 'annex-without-file';

/** What people may do with a paper in its state. */
export function movesFrom(state: PaperState): PaperState[] {
  return paperMoves.filter(({ from, by }) => from === state && by === 'people').map(({ to }) => to);
}

/** The numbers of annexes that have neither file nor the word that they come on paper. The agreement needs none. */
export function annexesWithoutFile(annexes: readonly Annex[]): number[] {
  return annexes.flatMap(({ title, fileId, onPaper }, index) =>
    title === '' || fileId !== undefined || onPaper ? [] : [index + 1],
  );
}

/** Whether people may move the paper there now, with all that is still missing for it. */
export function mayMove(paper: CouncilPaper, to: PaperState): Verdict<MoveRefusal> {
  if (!movesFrom(paper.state).includes(to)) return verdict<MoveRefusal>([{ code: 'no-such-move' }]);
  const reasons: Reason<MoveRefusal>[] = [];
  if (to === 'released' && paper.signatory === '') reasons.push({ code: 'signatory-missing' });
  if (to === 'released') {
    for (const number of annexesWithoutFile(paper.annexes)) {
      reasons.push({ code: 'annex-without-file', field: 'onPaper', values: { number } });
    }
  }
  if (to === 'scheduled') {
    const open = paper.consultations.filter(({ result }) => result === null);
    if (paper.consultations.length === 0) reasons.push({ code: 'sequence-empty' });
    else if (open.length === 0) reasons.push({ code: 'sequence-over' });
    if (open.some(({ sitting }) => sitting === null)) reasons.push({ code: 'sitting-missing' });
    if (paper.kind === 'decision' && !paper.consultations.some(({ role }) => role === 'decision')) {
      reasons.push({ code: 'decision-missing' });
    }
  }
  return verdict(reasons);
}

export type EditRefusal = 'not-a-draft';

/** The text changes only while the paper is a draft; what others have signed stays as it is. */
export function mayEdit(state: PaperState): Verdict<EditRefusal> {
  return verdict(state === 'draft' ? [] : [{ code: 'not-a-draft' }]);
}

/** The sequence of bodies may change until the paper is through. */
export function maySequence(state: PaperState): Verdict<'paper-over'> {
  return verdict(isOver(state) ? [{ code: 'paper-over' }] : []);
}

export type ResultRefusal =
  'not-scheduled' | 'not-next' | 'result-unfit' | 'result-ahead' | 'result-before-sitting' | 'result-known';

/** A result fits the role of the body, comes in the order of the sequence and not before its sitting. */
export function mayRecordResult(
  paper: CouncilPaper,
  consultation: Consultation,
  { result, on, today }: { readonly result: Result; readonly on: Day; readonly today: Day },
): Verdict<ResultRefusal> {
  const reasons: Reason<ResultRefusal>[] = [];
  if (consultation.result !== null) return verdict<ResultRefusal>([{ code: 'result-known' }]);
  if (paper.state !== 'scheduled' && paper.state !== 'consulted') {
    return verdict<ResultRefusal>([{ code: 'not-scheduled' }]);
  }
  const next = paper.consultations.find(one => one.result === null);
  if (next?.id !== consultation.id) reasons.push({ code: 'not-next' });
  if (!resultsOf[consultation.role].includes(result)) reasons.push({ code: 'result-unfit', field: 'result' });
  if (on > today) reasons.push({ code: 'result-ahead', field: 'resultOn' });
  if (consultation.sitting !== null && on < consultation.sitting.day) {
    reasons.push({ code: 'result-before-sitting', field: 'resultOn' });
  }
  return verdict(reasons);
}

/**
 * Where a paper stands after a result. A body that defers or sends it back stops it; otherwise it is consulted until the
 * last body has spoken, and then what the deciding body said holds, or what the last one said.
 */
export function stateAfter(
  consultations: readonly Pick<Consultation, 'role' | 'result'>[],
  result: Result,
): PaperState {
  if (result === 'deferred' || result === 'withdrawn') return result;
  if (consultations.some(one => one.result === null)) return 'consulted';
  const deciding = consultations.findLast(({ role, result: said }) => role === 'decision' && said !== 'deferred');
  return deciding?.result ?? result;
}

export type LinkRefusal = 'until-past' | 'until-far' | 'paper-over';

/** How many days a link holds at most. */
const longestLink = 90;

/** A link holds from today on, for three months at most, and only while the paper still goes somewhere. */
export function mayShare(state: PaperState, until: Day, today: Day): Verdict<LinkRefusal> {
  const reasons: Reason<LinkRefusal>[] = [];
  if (isOver(state)) reasons.push({ code: 'paper-over' });
  if (until < today) reasons.push({ code: 'until-past', field: 'until' });
  if (daysBetween(today, until) > longestLink) reasons.push({ code: 'until-far', field: 'until' });
  return verdict(reasons);
}

export type ReceiptRefusal = 'receipt-missing' | 'day-to-come';

/** What the office records for an authority has a day on which it arrived, and not one to come. */
export function mayHaveArrived(receivedOn: Day | null, today: Day): Verdict<ReceiptRefusal> {
  if (receivedOn === null) return verdict<ReceiptRefusal>([{ code: 'receipt-missing', field: 'receivedOn' }]);
  return verdict(receivedOn > today ? [{ code: 'day-to-come', field: 'receivedOn' }] : []);
}
