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
export function planTakeOver(paper: CouncilPaper, remote: RemotePaper): TakeOver {
  const left = [...paper.consultations];
  const rows = remote.consultations.map((one): PlannedRow => {
    const own = takeMatch(left, one);
    if (own === null) return { effect: 'new', own, remote: one };
    const isKept = own.result !== null && !own.taken && one.result !== null && one.result !== own.result;
    return { effect: isKept ? 'kept' : learns(own, one) ? 'changed' : 'same', own, remote: one };
  });
  const own = left.map((one): PlannedRow => ({ effect: 'own', own: one, remote: null }));
  // What has a result stands before what is still to come.
  const spoken = own.filter(({ own: one }) => one?.result !== null);
  const kind = kindIn(remote.paperType);
  return {
    number: remote.reference === '' || remote.reference === paper.number ? null : remote.reference,
    kind: kind === paper.kind ? null : kind,
    rows: [...spoken, ...rows, ...own.filter(row => !spoken.includes(row))],
  };
}

/** The consultation that this one is here: the same body on the same day, else one of it that is still to come. */
function takeMatch(left: Consultation[], { body, day }: RemoteConsultation): Consultation | null {
  const ofBody = left.filter(one => one.body.name.trim().toLowerCase() === body.toLowerCase());
  const found =
    ofBody.find(({ sitting }) => sitting !== null && sitting.day === day) ??
    ofBody.find(({ sitting, result }) => result === null || sitting === null);
  if (!found) return null;
  left.splice(left.indexOf(found), 1);
  return found;
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

/** Where a paper stands with what its bodies said by then. A body that put it off and sits again has not stopped it. */
export function stateTaken(
  state: PaperState,
  consultations: readonly Pick<Consultation, 'role' | 'result' | 'sitting'>[],
): PaperState {
  if (isOver(state)) return state;
  const last = consultations.findLastIndex(({ result }) => result !== null);
  const goesOn = consultations.slice(last + 1).some(({ sitting }) => sitting !== null);
  if (last === -1) return goesOn ? 'scheduled' : state;
  const result = consultations[last]!.result!;
  return result === 'deferred' && goesOn ? 'consulted' : stateAfter(consultations, result);
}
