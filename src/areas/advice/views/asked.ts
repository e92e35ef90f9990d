import type { PairFilter } from '../queries/pairs.ts';

/** What the address of the list asks for. */
export type ListAsked = PairFilter & {
  readonly all: boolean;
  /** The pair for which a call was just noted. */
  readonly noted: string;
};

/** What was asked for, as it stands in addresses and goes along with forms. */
export function queryOf({ all, callId, adviserId }: ListAsked): Record<string, string> {
  const asked = { alle: all ? '1' : '', runde: callId, beratung: adviserId };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
}

/** A call that was not taken, with what was typed. */
export type RefusedCall = {
  readonly partnershipId: string;
  readonly organisationId: string;
  readonly text: string;
  readonly error: string;
};

/** The field of the one line, by pair and member: a page has many of them. */
export function callField({ partnershipId, organisationId }: Pick<RefusedCall, 'partnershipId' | 'organisationId'>) {
  return `text.${partnershipId}.${organisationId}`;
}
