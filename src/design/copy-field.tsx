import type { Language } from '../kernel/text.ts';
import { fieldId } from './field.tsx';
import { textsIn } from './texts.ts';

export type CopyFieldProps = {
  lang: Language;
  name: string;
  label: string;
  text: string;
  /** Language of the text where it is not that of the page. */
  textLang?: Language;
  rows: number;
};

/**
 * A text to take along: it can be selected and copied as it stands. Pages that load `design/copy-field.js` have a button
 * beside it.
 */
export function CopyField(props: CopyFieldProps) {
  const { lang, name, label, text, textLang = lang, rows } = props;
  const id = fieldId(name);
  const t = textsIn(lang);
  return (
    <kt-copy-field class="kt-field" data-copy={t.copy} data-copied={t.copied}>
      <label class="kern-label" for={id}>
        {label}
      </label>
      <textarea
        class="kern-form-input__input"
        id={id}
        rows={rows}
        readonly
        lang={textLang === lang ? undefined : textLang}
      >
        {text}
      </textarea>
    </kt-copy-field>
  );
}

declare module 'hono/jsx/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'kt-copy-field': { class?: string; 'data-copy': string; 'data-copied': string; children?: unknown };
    }
  }
}
