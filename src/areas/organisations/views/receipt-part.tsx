import type { FormError } from '../../../design/form.tsx';
import { ReceiptFields } from '../../../design/receipt-fields.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channelNames, channels } from '../model.ts';
import { fieldsOf, textsIn } from './words.ts';

/** Asks the office how it was told what it records for an organisation. */
export function ReceiptPart({ visit, errors }: { visit: Visit; errors: readonly FormError[] }) {
  const lang = visit.language;
  const t = textsIn(lang).receipt;
  const field = fieldsOf(visit, { receivedOn: visit.ctx.today, channel: '' }, errors);
  return (
    <ReceiptFields
      lang={lang}
      title={t.title}
      labels={t}
      channels={channels.map(value => ({ value, label: channelNames[value][lang] }))}
      values={{ receivedOn: field('receivedOn').value, channel: field('channel').value }}
      fileSent={visit.fields.file('file') !== null}
      errorAt={name => field(name).error}
    />
  );
}
