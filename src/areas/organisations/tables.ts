import type { ColumnType, Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Channel, OrganisationKind } from './model.ts';

export interface OrganisationsTables {
  organisation: OrganisationTable;
  contactPerson: ContactPersonTable;
  organisationReceipt: OrganisationReceiptTable;
}

export interface OrganisationTable {
  id: string;
  kind: OrganisationKind;
  name: string; // not personal
  slug: string;
  placeId: string | null;
  phone: string; // not personal
  email: string; // not personal
  /** Languages in which one can work with it, `de`, `en`, `nl` … */
  languages: string[];
  /** Made up for the demo; every page says so. */
  invented: boolean;
  website: ColumnType<string, string | undefined, string>;
  about: ColumnType<Text | null, Text | null | undefined, Text | null>;
  published: ColumnType<boolean, boolean | undefined, boolean>;
  createdAt: Moment;
}

export interface ContactPersonTable {
  id: string;
  organisationId: string;
  name: string; // personal
  jobTitle: string;
  email: string; // personal
  phone: string; // personal
  /** When somebody else took over; the row stays while proof is due. */
  endedAt: Moment | null;
}

/** How something came that the office entered on behalf; the line of the audit trail names it. */
export interface OrganisationReceiptTable {
  id: string;
  organisationId: string;
  receivedOn: Day;
  channel: Channel;
  fileId: string | null;
}

export function organisationsDb(db: Db): Kysely<OrganisationsTables> {
  return db as unknown as Kysely<OrganisationsTables>;
}
