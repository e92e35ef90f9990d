import type { Child } from 'hono/jsx';
import type { Language, Text } from '../../../kernel/text.ts';
import { blocksOf } from '../rules/blocks.ts';
import { redline } from '../rules/redline.ts';

/** The text of a clause in one language. */
export function BodyText(props: { text: string; lang: Language; page: Language }) {
  return (
    <div class="kt-said" lang={props.lang === props.page ? undefined : props.lang}>
      {blocksOf(props.text).map(({ kind, lines }) =>
        kind === 'list' ? (
          <ul>
            {lines.map(line => (
              <li>{line}</li>
            ))}
          </ul>
        ) : (
          <p>{lines.flatMap((line, index): Child[] => (index === 0 ? [line] : [<br />, line]))}</p>
        ),
      )}
    </div>
  );
}

/** What changed between two texts; put in and taken out are told by mark-up, by line and by colour. */
function Redline(props: { before: string; after: string; lang: Language; page: Language }) {
  return (
    <p class="kt-redline" lang={props.lang === props.page ? undefined : props.lang}>
      {redline(props.before, props.after).map(({ kind, text }) =>
        kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : <>{text}</>,
      )}
    </p>
  );
}

type Wording = { readonly title: Text; readonly body: Text };

/** The changes of a clause in each language in which it changed. */
export function WordingRedline(props: {
  before: Wording;
  after: Wording;
  languages: readonly Language[];
  page: Language;
}) {
  const { before, after, page } = props;
  // A heading that stayed stands above already.
  const isSameTitle = (language: Language) => before.title[language] === after.title[language];
  const whole = ({ title, body }: Wording, language: Language) =>
    isSameTitle(language) ? body[language] : `${title[language]}\n${body[language]}`;
  return (
    <>
      {props.languages
        .filter(language => whole(before, language) !== whole(after, language))
        .map(language => (
          <Redline before={whole(before, language)} after={whole(after, language)} lang={language} page={page} />
        ))}
    </>
  );
}
