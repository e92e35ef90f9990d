import type { Day } from '../../kernel/day.ts';
import type { Language, Text } from '../../kernel/text.ts';

/** Languages in which contents may be written. The interface itself speaks the first two. */
export const contentLanguages = ['de', 'en', 'nl', 'pt', 'lt'] as const;
export type ContentLanguage = (typeof contentLanguages)[number];

/** Languages in which everything is wanted; the others only where somebody has begun or promised them. */
export const wantedLanguages: readonly ContentLanguage[] = ['de', 'en'];

export const languageNames: Readonly<Record<ContentLanguage, Text>> = {
  de: { de: 'Deutsch', en: 'German' },
  en: { de: 'Englisch', en: 'English' },
  nl: { de: 'Niederländisch', en: 'Dutch' },
  pt: { de: 'Portugiesisch', en: 'Portuguese' },
  lt: { de: 'Litauisch', en: 'Lithuanian' },
};

/** A `page` has an address of its own, a `part` stands on the page of a programme, `news` has a day. */
export type ContentKind = 'page' | 'part' | 'news';

/** A text of the site in all its languages. */
export type Content = {
  readonly id: string;
  readonly kind: ContentKind;
  /** `page/imprint`, `part/programme:<id>/about`, `news/<slug>`. */
  readonly key: string;
  /** The language in which it is written first; the others translate it. */
  readonly sourceLanguage: ContentLanguage;
  readonly programmeId: string | null;
  /** Made up for the demo; every page says so. */
  readonly invented: boolean;
  /** When it was taken off the site; its versions stay. */
  readonly withdrawnAt: Date | null;
};

/** `scheduled` counts as approved from `publishAt` on. */
export type VersionState = 'draft' | 'approved' | 'scheduled';

/** A text as it was saved once; never changed afterwards. */
export type ContentVersion = {
  readonly language: ContentLanguage;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  readonly state: VersionState;
  /** From when everybody reads it; null for a draft. */
  readonly publishAt: Date | null;
  /** The version of the source language that this one translates; null in the source language itself. */
  readonly basedOn: number | null;
  readonly at: Date;
  readonly personId: string | null;
};

/** What everybody reads of a content. */
export type PublicContent = {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  /** Safe to stand in a page as it is. */
  readonly html: string;
  readonly language: ContentLanguage;
  /** The wanted language is missing, and this is another one. Say so, and mark it with `lang`. */
  readonly isFallback: boolean;
  readonly changedAt: Date;
  readonly invented: boolean;
};

/** Of what a file is part: the site as a whole or a programme. */
export type MediaSubject = 'site' | `programme:${string}`;

export const mediaKinds = ['download', 'logo', 'picture'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A file that everybody may take: a download, a logo, a picture of the gallery. */
export type Media = {
  readonly id: string;
  readonly subject: MediaSubject;
  readonly programmeId: string | null;
  readonly kind: MediaKind;
  readonly title: Text;
  /** What is to be seen, for those who do not see it; empty for a download. */
  readonly alt: Text;
  readonly credit: string;
  /** Name, type and size in bytes of the file itself. */
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** In pixels; null for a download. */
  readonly width: number | null;
  readonly height: number | null;
  /** Where a picture shows people: who agreed, and when. */
  readonly consent: { readonly who: string; readonly on: Day } | null;
  readonly position: number;
  /** Addresses of the file and, for a picture, of the small one that galleries show. */
  readonly path: string;
  readonly smallPath: string;
};

/** A barrier that somebody reported, and what became of it. */
export type BarrierReport = {
  readonly id: string;
  readonly at: Date;
  readonly language: Language;
  /** The page on which it was met, as typed. */
  readonly address: string;
  readonly message: string;
  /** Empty where no answer is wanted. */
  readonly email: string;
  readonly answerBy: Day;
  readonly answer: string;
  readonly answeredAt: Date | null;
};
