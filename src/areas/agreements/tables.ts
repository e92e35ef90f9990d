import type { ColumnType, Generated, GeneratedAlways, Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Language, Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Channel } from '../applications/model.ts';
import type { ClauseCondition } from './model/clauses.ts';
import type { DutyFact, ProofKind } from './model/duties.ts';
import type { SignatureForm } from './model/signatures.ts';
import type { ActKind, AgreedClause, Signatory, StoredState } from './model.ts';

export interface AgreementsTables {
  clause: ClauseTable;
  signatureRule: SignatureRuleTable;
  agreement: AgreementTable;
  agreementParty: AgreementPartyTable;
  agreementClause: AgreementClauseTable;
  agreementAct: AgreementActTable;
  clauseRevision: ClauseRevisionTable;
  dutyProof: DutyProofTable;
}

type Json<T> = ColumnType<T, string, string>;

export interface ClauseTable {
  programmeId: string;
  position: number;
  key: string;
  condition: ClauseCondition;
  title: Text;
  body: Text;
  /** Counts changes, so that two people who edit one clause lose nothing. */
  version: Generated<number>;
}

export interface SignatureRuleTable {
  id: string;
  land: string | null;
  organisationId: string | null;
  forms: SignatureForm[];
  validFrom: Day;
  validTo: Day | null;
  source: string;
  endSource: string;
}

export interface AgreementTable {
  id: string;
  partnershipId: string;
  number: number;
  state: StoredState;
  reason: string;
  remark: Text | null;
  languages: Language[];
  leading: Language;
  startsOn: Day;
  endsOn: Day;
  text: Json<readonly AgreedClause[]> | null;
  hash: string | null;
  agreedAt: Moment | null;
  terminatedOn: Day | null;
  terminatedReason: ColumnType<string, string | undefined, string>;
}

export interface AgreementPartyTable {
  agreementId: string;
  organisationId: string;
  position: number;
  side: 'member' | 'office';
  signatories: Json<readonly Signatory[]>; // personal
  acceptedHash: string | null;
  signatureForm: SignatureForm | null;
  signedOn: Day | null;
  fileId: string | null;
}

export interface AgreementClauseTable {
  id: string;
  agreementId: string;
  position: number;
  key: string | null;
  originId: string;
  title: Text;
  body: Text;
  condition: ClauseCondition;
  sourceTitle: Text | null;
  sourceBody: Text | null;
}

export interface AgreementActTable {
  id: string;
  agreementId: string;
  kind: ActKind;
  organisationId: string;
  clauseId: string | null;
  note: string; // not personal
  at: Moment;
  personId: string | null; // personal
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
  formerForm: SignatureForm | null;
  formerOn: Day | null;
  formerFileId: string | null;
  formerEnd: Day | null;
  /** The order in which they happened. */
  number: GeneratedAlways<number>;
}

export interface ClauseRevisionTable {
  clauseId: string;
  number: number;
  title: Text;
  body: Text;
  removed: boolean;
  follows: Language[];
  actId: string;
}

export interface DutyProofTable {
  id: string;
  partnershipId: string;
  dutyKey: string;
  organisationId: string | null;
  kind: ProofKind;
  happenedOn: Day;
  note: string; // not personal
  personId: string | null; // personal
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
  fact: DutyFact | null;
  subjectId: string | null;
  about: string;
}

export function agreementsDb(db: Db): Kysely<AgreementsTables> {
  return db as unknown as Kysely<AgreementsTables>;
}
