import { type ReportDue, type ReportState, reportStates, type StatusReport } from '../model.ts';

/** What of a round is shown; null for all. It stands in the address. */
export type RoundFilter = { readonly due: string | null; readonly state: ReportState | null };

/** What does not exist filters nothing. */
export function readFilter(read: (name: string) => string, dues: readonly Pick<ReportDue, 'id'>[]): RoundFilter {
  return {
    due: dues.find(({ id }) => id === read('due'))?.id ?? null,
    state: reportStates.find(state => state === read('state')) ?? null,
  };
}

export function matchesFilter(
  one: { readonly due: Pick<ReportDue, 'id'>; readonly report: Pick<StatusReport, 'state'> },
  { due, state }: RoundFilter,
): boolean {
  return (due === null || one.due.id === due) && (state === null || one.report.state === state);
}
