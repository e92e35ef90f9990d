import type { Day } from '../../../kernel/day.ts';
import {
  type Consultation,
  type CouncilPaper,
  isOver,
  type PaperKind,
  type PaperState,
  type RemoteConsultation,
  type RemotePaper,
} from '../model.ts';
import { kindIn } from './oparl-words.ts';
import { stateAfter } from './moves.ts';

/**
 * What becomes of one body: `new` comes in, `changed` learns something, `same` knows all of it, `kept` has a result that
 * somebody recorded here and that stays, `own` is only here.
 */
export type PlannedRow = {
  readonly effect: 'new' | 'changed' | 'same' | 'kept' | 'own';
  readonly own: Consultation | null;
  readonly remote: RemoteConsultation | null;
};

export type TakeOver = {
  /** What the paper will be called there; null where nothing changes. */
  readonly number: string | null;
  readonly kind: PaperKind | null;
  readonly rows: readonly PlannedRow[];
};

/** What taking over would do to a paper. The council leads; only a result that somebody recorded here is not changed. */
export function planTakeOver(paper: CouncilPaper, remote: RemotePaper, today: Day): TakeOver {
  const told = remote.consultations.map(one => heard(one, today));
  const matches = matchesOf(paper.consultations, told, today);
  const rows = told.map((one): PlannedRow => {
    const own = matches.get(one) ?? null;
    if (own === null) return { effect: 'new', own, remote: one };
    const isKept = own.result !== null && !own.taken && one.result !== null && one.result !== own.result;
    return { effect: isKept ? 'kept' : learns(own, one) ? 'changed' : 'same', own, remote: one };
  });
  const matched = new Set(matches.values());
  const own = paper.consultations
    .filter(one => !matched.has(one))
    .map((one): PlannedRow => ({ effect: 'own', own: one, remote: null }));
  // What has a result stands before what is still to come.
  const spoken = own.filter(({ own: one }) => one?.result !== null);
  const kind = kindIn(remote.paperType);
  return {
    number: remote.reference === '' || remote.reference === paper.number ? null : remote.reference,
    kind: kind === paper.kind ? null : kind,
    rows: [...spoken, ...rows, ...own.filter(row => !spoken.includes(row))],
  };
}

/** There is no result before its sitting, whatever a server says. */
function heard(remote: RemoteConsultation, today: Day): RemoteConsultation {
  return remote.day !== null && remote.day > today ? { ...remote, result: null } : remote;
}

type Fits = (own: Consultation, remote: RemoteConsultation) => boolean;

/**
 * Which consultation each one is here. The surest signs first, over all of them: the address there, then body and day, then
 * what is left of a body in the order of the sequence. Of several that fit, one with the same task goes first.
 */
function matchesOf(
  consultations: readonly Consultation[],
  told: readonly RemoteConsultation[],
  today: Day,
): ReadonlyMap<RemoteConsultation, Consultation> {
  const matches = new Map<RemoteConsultation, Consultation>();
  const left = [...consultations];
  const rounds: readonly Fits[] = [
    (own, { id }) => id !== undefined && own.remoteId === id,
    (own, remote) => isSameBody(own, remote) && own.sitting !== null && own.sitting.day === remote.day,
    (own, remote) => isSameBody(own, remote) && mayBe(own, remote, today),
  ];
  for (const fits of rounds) {
    for (const remote of told) {
      if (matches.has(remote)) continue;
      const fitting = left.filter(own => fits(own, remote));
      const own = fitting.find(({ role }) => role === remote.role) ?? fitting[0];
      if (own === undefined) continue;
      matches.set(remote, own);
      left.splice(left.indexOf(own), 1);
    }
  }
  return matches;
}

function isSameBody({ body }: Consultation, remote: RemoteConsultation): boolean {
  return body.name.trim().toLowerCase() === remote.body.trim().toLowerCase();
}

/** Whether one of the same body can be this one although its day is another: known by another address it is not. */
function mayBe(own: Consultation, remote: RemoteConsultation, today: Day): boolean {
  if (own.remoteId !== undefined && remote.id !== undefined) return false;
  const { sitting, result, resultOn } = own;
  // A body that has spoken does not speak again: what comes after that day is another sitting.
  if (result !== null) return remote.day === null || sitting === null || (resultOn !== null && remote.day <= resultOn);
  // Without a day there, the result would stand beside our sitting.
  return remote.result === null || remote.day !== null || sitting === null || sitting.day <= today;
}

function learns(own: Consultation, remote: RemoteConsultation): boolean {
  if (own.result !== null && !own.taken) return false;
  const { sitting } = own;
  return (
    own.role !== remote.role ||
    own.isPublic !== remote.isPublic ||
    (remote.day !== null && sitting?.day !== remote.day) ||
    (remote.time !== '' && sitting?.time !== remote.time) ||
    (remote.result !== null && own.result !== remote.result)
  );
}

/**
 * Where a paper stands with what its bodies said by then. A body that put it off, or took it off its agenda, has not stopped
 * it where there is a sitting after it.
 */
export function stateTaken(
  state: PaperState,
  consultations: readonly Pick<Consultation, 'role' | 'result' | 'sitting'>[],
): PaperState {
  if (isOver(state)) return state;
  const last = consultations.findLastIndex(({ result }) => result !== null);
  const goesOn = consultations.slice(last + 1).some(({ sitting }) => sitting !== null);
  if (last === -1) return goesOn ? 'scheduled' : state;
  const result = consultations[last]!.result!;
  const stops = result === 'deferred' || result === 'withdrawn';
  return stops && goesOn ? 'consulted' : stateAfter(consultations, result);
}
