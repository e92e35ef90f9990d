import type { Answers } from '../../../design/answers.ts';
import { ReceiptFields } from '../../../design/receipt-fields.tsx';
import { channels } from '../../applications/model.ts';
import { textsIn } from './words.ts';

/** How something reached the office; nothing for whoever writes for the own authority. */
export function Receipt(props: { answers: Answers; shown: boolean }) {
  const { answers, shown } = props;
  if (!shown) return null;
  const t = textsIn(answers.lang);
  return (
    <ReceiptFields
      lang={answers.lang}
      title={t.receiptTitle}
      note={t.receiptNote}
      labels={t.receiptLabels}
      channels={channels.filter(one => one !== 'file').map(value => ({ value, label: t.channels[value] }))}
      values={{ receivedOn: answers.values.receivedOn ?? '', channel: answers.values.channel ?? '' }}
      errorAt={name => answers.errors.find(({ field }) => field === name)?.text}
    />
  );
}
