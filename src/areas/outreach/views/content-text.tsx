import { raw } from 'hono/html';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import { languageNames, type PublicContent } from '../model.ts';
import { de } from './content-texts.de.ts';
import { en } from './content-texts.en.ts';

/** A text that somebody wrote; where it is there in another language only, that is said and marked with `lang`. */
export function ContentText(props: { lang: Language; content: PublicContent }) {
  const { lang, content } = props;
  return (
    <>
      <LanguageNote lang={lang} content={content} />
      <div class="kt-prose" lang={content.isFallback ? content.language : undefined}>
        {raw(content.html)}
      </div>
    </>
  );
}

/** The sentence above a text that is missing in the language of the page. */
function LanguageNote(props: { lang: Language; content: Pick<PublicContent, 'language' | 'isFallback'> }) {
  const { lang, content } = props;
  if (!content.isFallback) return null;
  return <p class="kt-note">{inLanguage(lang, { de, en }).onlyIn(languageNames[content.language][lang])}</p>;
}
