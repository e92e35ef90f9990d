import { formatPlainDay } from '../../../design/format.ts';
import type { Language } from '../../../kernel/text.ts';
import { channelNames, type Receipt } from '../../organisations/model.ts';
import { textsIn } from './words.ts';

/** One act in the history of an organisation; where it was recorded on behalf, with how it came. */
export function ActInWords(props: {
  language: Language;
  act: string;
  receipt: Receipt | null;
  /** Where the letter lies for whoever reads this, or null. */
  letter: (fileId: string) => string | null;
}) {
  const { language, act, receipt } = props;
  if (receipt === null) return <>{act}</>;
  const t = textsIn(language).receipt;
  const letter = receipt.fileId === null ? null : props.letter(receipt.fileId);
  const day = formatPlainDay(language, receipt.receivedOn);
  return (
    <>
      {act}
      {' · '}
      {t.came({ channel: channelNames[receipt.channel][language], day })}
      {letter !== null && (
        <>
          {' · '}
          <a href={letter}>{t.open}</a>
        </>
      )}
    </>
  );
}
