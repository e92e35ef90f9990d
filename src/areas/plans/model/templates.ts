import type { EntryKind } from '../model.ts';

/** An entry of a template: days are counted from the first day of the plan that it came from. */
export type TemplateEntry = {
  /** The same from version to version. */
  readonly key: string;
  readonly parentKey: string | null;
  readonly kind: EntryKind;
  readonly title: string;
  readonly note: string;
  readonly startsAfter: number | null;
  readonly dueAfter: number | null;
};

export type PlanTemplate = {
  readonly id: string;
  readonly programmeId: string;
  readonly title: string;
  readonly version: number;
  readonly entries: readonly TemplateEntry[];
};

/** That an entry of a plan came from a template, and what it said there then. */
export type TemplateUse = {
  readonly entryId: string;
  readonly templateId: string;
  readonly key: string;
  readonly title: string;
  readonly note: string;
};
