import { contentLanguages, type ContentLanguage, type ContentVersion, wantedLanguages } from '../model.ts';

/** What of a version decides how far a text is. */
export type VersionMark = Pick<ContentVersion, 'language' | 'version' | 'state' | 'publishAt' | 'basedOn' | 'at'>;

/** How far a text is in one language; `since` when, or from when on. */
export type TranslationState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'draft' | 'scheduled' | 'approved' | 'outdated'; readonly since: Date };

/** A text in one language, and whether somebody has to do something about it. */
export type Translation = {
  readonly language: ContentLanguage;
  readonly state: TranslationState;
  readonly isOwed: boolean;
  /** A draft is newer than what everybody reads. */
  readonly hasDraft: boolean;
};

/**
 * How far a text is in its own language and in all others that are wanted, begun or promised. A translation is owed
 * from the moment at which its source is public (or has its moment), and again when a newer source is.
 */
export function translationsOf(
  content: {
    readonly sourceLanguage: ContentLanguage;
    readonly versions: readonly VersionMark[];
    readonly promised: readonly ContentLanguage[];
    /** Whether the site needs this text at all, as it needs an imprint. */
    readonly isCompulsory: boolean;
  },
  now: Date,
): Translation[] {
  const { sourceLanguage, versions, promised } = content;
  const of = (language: ContentLanguage): VersionMark[] =>
    versions.filter(version => version.language === language).toSorted((a, b) => a.version - b.version);
  const source = of(sourceLanguage);
  const isAnnounced = source.some(({ state }) => state !== 'draft');
  return contentLanguages
    .filter(language => wantedLanguages.includes(language) || promised.includes(language) || of(language).length > 0)
    .map(language => {
      const own = of(language);
      const isSource = language === sourceLanguage;
      const state = stateOf(own, isSource ? [] : source, now);
      const isOpen = state.kind === 'missing' || state.kind === 'draft' || state.kind === 'outdated';
      const isOwed = isOpen && (isSource ? content.isCompulsory || own.length > 0 : isAnnounced);
      return { language, state, isOwed, hasDraft: own.at(-1)?.state === 'draft' && state.kind !== 'draft' };
    });
}

function stateOf(own: readonly VersionMark[], source: readonly VersionMark[], now: Date): TranslationState {
  const latest = own.at(-1);
  if (!latest) return { kind: 'missing' };
  const published = own.findLast(({ publishAt }) => publishAt !== null && publishAt <= now);
  const scheduled = own.findLast(({ publishAt }) => publishAt !== null && publishAt > now);
  const standing = scheduled ?? published;
  if (!standing) return { kind: 'draft', since: latest.at };
  const overtaking = source.find(
    ({ version, publishAt }) => version > (standing.basedOn ?? 0) && publishAt !== null && publishAt <= now,
  );
  if (overtaking) return { kind: 'outdated', since: overtaking.publishAt! };
  if (scheduled && (!published || scheduled.version > published.version)) {
    return { kind: 'scheduled', since: scheduled.publishAt! };
  }
  return { kind: 'approved', since: published!.publishAt! };
}
