import type { DutyProof } from '../model/duties.ts';

/** What the ledger shows as one line: what somebody wrote down, or how often something happened and when last. */
export type LedgerLine = {
  readonly last: DutyProof;
  readonly times: number;
  readonly organisationIds: readonly string[];
};

/** The lines of one duty, earliest first. The same fact of the same members, many times, is one line with its last day. */
export function ledgerLines(proofs: readonly DutyProof[]): LedgerLine[] {
  const happened = Map.groupBy(proofs, ({ id, fact, subjectId }) => (fact === null ? id : `${fact} ${subjectId}`));
  const events = [...happened.values()].map(of => ({
    proof: of[0]!,
    organisationIds: of.flatMap(({ organisationId }) => organisationId ?? []).toSorted(),
  }));
  const alike = Map.groupBy(events, ({ proof: { id, fact }, organisationIds }) =>
    fact === null ? id : [fact, ...organisationIds].join(' '),
  );
  return [...alike.values()]
    .map(of => {
      const last = of.reduce((one, other) => (other.proof.on > one.proof.on ? other : one));
      return { last: last.proof, times: of.length, organisationIds: last.organisationIds };
    })
    .toSorted((one, other) => one.last.on.localeCompare(other.last.on));
}
