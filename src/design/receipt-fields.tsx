import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { type Option, RadioGroup } from './choice.tsx';
import { FormPart } from './form.tsx';
import { FileField, TextField } from './text-field.tsx';
import { textsIn } from './texts.ts';

type Question = 'receivedOn' | 'channel' | 'file';

export type ReceiptFieldsProps = {
  lang: Language;
  title: string;
  note?: string;
  /** Without a label for the file none is asked for. */
  labels: Readonly<Record<'receivedOn' | 'channel', string>> & { readonly file?: string };
  channels: readonly Option[];
  values: Readonly<Record<'receivedOn' | 'channel', string>>;
  /** A file came with the form that was refused. */
  fileSent?: boolean;
  errorAt: (question: Question) => string | undefined;
  /** Further questions about the same paper. */
  children?: Child;
};

/** How something reached the office that it records for somebody else: the day, the way, and the letter if there is one. */
export function ReceiptFields(props: ReceiptFieldsProps) {
  const { lang, labels, values } = props;
  const field = (name: Question) => ({ lang, name, label: labels[name] ?? '', error: props.errorAt(name) });
  return (
    <FormPart title={props.title} note={props.note}>
      <TextField {...field('receivedOn')} kind="date" value={values.receivedOn} />
      <RadioGroup {...field('channel')} row value={values.channel} options={props.channels} />
      {labels.file !== undefined && (
        <FileField
          {...field('file')}
          help={textsIn(lang).scanHelp}
          accept=".pdf,.png,.jpg,.jpeg"
          sent={props.fileSent ?? false}
          required={false}
        />
      )}
      {props.children}
    </FormPart>
  );
}
