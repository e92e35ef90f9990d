import { type Answers, answerOf } from './answers.ts';
import { type Option, RadioGroup } from './choice.tsx';
import { ReceiptFields } from './receipt-fields.tsx';

/** A party for which somebody may act; `own` where one works there. */
export type Speaker = { readonly organisationId: string; readonly name: string; readonly own: boolean };

type Label = 'acting' | 'receipt' | 'receiptNote' | 'receivedOn' | 'channel' | 'letter';

/**
 * For whom one acts. Whoever speaks for one party alone is not asked; the office is, and says how a member's word
 * reached it.
 */
export function ActingFields(props: {
  answers: Answers;
  speakers: readonly Speaker[];
  labels: Readonly<Record<Label, string>>;
  channels: readonly Option[];
  fileSent?: boolean;
}) {
  const { answers, speakers, labels } = props;
  const [only] = speakers;
  if (speakers.length === 1 && only?.own) {
    return <input type="hidden" name="organisationId" value={only.organisationId} />;
  }
  return (
    <>
      <RadioGroup
        {...answerOf(answers, 'organisationId')}
        label={labels.acting}
        options={speakers.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      />
      {speakers.some(({ own }) => !own) && (
        <ReceiptFields
          lang={answers.lang}
          title={labels.receipt}
          note={labels.receiptNote}
          labels={{ receivedOn: labels.receivedOn, channel: labels.channel, file: labels.letter }}
          channels={props.channels}
          values={{ receivedOn: answers.values.receivedOn ?? '', channel: answers.values.channel ?? '' }}
          fileSent={props.fileSent ?? false}
          errorAt={name => answerOf(answers, name).error}
        />
      )}
    </>
  );
}
