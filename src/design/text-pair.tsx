import type { Child } from 'hono/jsx';
import { languages } from '../kernel/text.ts';
import { type Answers, answerOf } from './answers.ts';
import { TextArea, TextField } from './text-field.tsx';
import { textsIn } from './texts.ts';

export type TextPairProps = {
  answers: Answers;
  /** The inputs are called `name-de` and `name-en`. */
  name: string;
  label: string;
  help?: Child;
  required?: boolean;
  /** At least one of the two is answered. */
  oneOf?: boolean;
  /** Lines of each box; without it, it is one line. */
  rows?: number;
};

/** A text in both languages, one box each. */
export function TextPair({ answers, name, label, help, required, oneOf, rows }: TextPairProps) {
  const t = textsIn(answers.lang);
  const names = { de: t.german, en: t.english };
  return (
    <>
      {languages.map(language => {
        const given = {
          ...answerOf(answers, `${name}-${language}`),
          label: t.inLanguage(label, names[language]),
          help: language === 'de' ? help : undefined,
          required: oneOf ? false : required,
          oneOf,
        };
        return rows === undefined ? <TextField {...given} /> : <TextArea {...given} rows={rows} />;
      })}
    </>
  );
}
