import { RadioGroup } from '../../../design/choice.tsx';
import { ReceiptFields } from '../../../design/receipt-fields.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { channels } from '../../applications/model.ts';
import { textsIn } from './words.ts';

/** The parties for which somebody may act, in their order. */
export type Speaker = { readonly organisationId: string; readonly name: string; readonly own: boolean };

/**
 * For whom one acts. Whoever speaks for one party alone is not asked; the office is, and says how a member's word
 * reached it.
 */
export function ActingFields(props: { answers: Answers; speakers: readonly Speaker[]; fileSent?: boolean }) {
  const { answers, speakers } = props;
  const { lang } = answers;
  const t = textsIn(lang).form;
  const [only] = speakers;
  if (speakers.length === 1 && only?.own) {
    return <input type="hidden" name="organisationId" value={only.organisationId} />;
  }
  return (
    <>
      <RadioGroup
        {...answerOf(answers, 'organisationId')}
        value={answers.values.organisationId || (speakers.length === 1 ? only?.organisationId : undefined)}
        label={t.acting}
        options={speakers.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      />
      {speakers.some(({ own }) => !own) && (
        <ReceiptFields
          lang={lang}
          title={t.receipt}
          note={t.receiptNote}
          labels={{ receivedOn: t.receivedOn, channel: t.channel, file: t.letter }}
          channels={channels.map(channel => ({ value: channel, label: textsIn(lang).channels[channel] }))}
          values={{ receivedOn: answers.values.receivedOn ?? '', channel: answers.values.channel ?? '' }}
          fileSent={props.fileSent ?? false}
          errorAt={name => answerOf(answers, name).error}
        />
      )}
    </>
  );
}
