/** Languages of the interface. German leads; a further language is one more file of texts per area. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that exists in every language of the interface (names of fields, sentences stored as data). */
export type Text = Record<Language, string>;

/**
 * The shape that the texts of another language must have: same keys, same parameters.
 * `texts.en.ts` declares `export const en: TextsLike<typeof de>`, so that a missing sentence does not compile.
 */
export type TextsLike<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : T[K] extends string
      ? string
      : TextsLike<T[K]>;
};

/** The texts of one language: `const t = inLanguage(ctx.language, { de, en })`. */
export function inLanguage<T>(language: Language, texts: Record<Language, T>): T {
  return texts[language];
}

export function isLanguage(value: unknown): value is Language {
  return languages.some(language => language === value);
}

/** The text that was given; null where nothing was said in any language. */
export function textOrNull(text: Text): Text | null {
  return languages.every(language => text[language] === '') ? null : text;
}

/** What a reader gets of a text that may exist in one language only: the words, and the language that they are in. */
export function wordsFor(text: Text, language: Language): { readonly words: string; readonly language: Language } {
  const found = text[language] === '' ? (languages.find(other => text[other] !== '') ?? language) : language;
  return { words: text[found], language: found };
}
