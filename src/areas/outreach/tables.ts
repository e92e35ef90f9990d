import type { Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Language, Text } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { SiteSettings } from './model/settings.ts';
import type { ContentKind, ContentLanguage, MediaKind, MediaSubject, VersionState } from './model.ts';

export interface OutreachTables {
  content: ContentTable;
  contentVersion: ContentVersionTable;
  translationDuty: TranslationDutyTable;
  media: MediaTable;
  siteSetting: SiteSettingTable;
  barrierReport: BarrierReportTable;
  file: FileTable;
}

export interface ContentTable {
  id: string;
  kind: ContentKind;
  key: string;
  sourceLanguage: ContentLanguage;
  programmeId: string | null;
  /** Made up for the demo; every page says so. */
  invented: boolean;
  createdAt: Moment;
  withdrawnAt: Moment | null;
}

/** One row for every time that somebody saved; never changed. */
export interface ContentVersionTable {
  contentId: string;
  language: ContentLanguage;
  version: number;
  title: string;
  summary: string;
  body: string;
  state: VersionState;
  publishAt: Moment | null;
  basedOn: number | null;
  at: Moment;
  personId: string | null;
}

/** Who has promised a translation. Without a row the office of the content owes it. */
export interface TranslationDutyTable {
  contentId: string;
  language: ContentLanguage;
  personId: string;
  dueOn: Day | null;
}

export interface MediaTable {
  id: string;
  fileId: string;
  /** The small edition of a picture. */
  smallFileId: string | null;
  subject: MediaSubject;
  programmeId: string | null;
  kind: MediaKind;
  title: Text;
  alt: Text;
  credit: string; // personal
  width: number | null;
  height: number | null;
  showsPeople: boolean;
  consentWho: string; // personal
  consentOn: Day | null;
  position: number;
  createdAt: Moment;
  removedAt: Moment | null;
}

/** One row: what the office has said about the site. */
export interface SiteSettingTable {
  singleton: boolean;
  settings: SiteSettings;
  changedAt: Moment;
}

/** A barrier that somebody reported; erased a year after its answer. */
export interface BarrierReportTable {
  id: string;
  at: Moment;
  language: Language;
  address: string; // not personal
  message: string; // personal
  email: string; // personal
  answerBy: Day;
  answer: string;
  answeredAt: Moment | null;
  answeredBy: string | null;
}

/** What the platform keeps of every file; read here together with what it shows. */
interface FileTable {
  id: string;
  name: string; // not personal
  type: string;
  size: number;
  sha256: string;
}

export function outreachDb(db: Db): Kysely<OutreachTables> {
  return db as unknown as Kysely<OutreachTables>;
}
