import { formatPlainDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Received } from '../model.ts';
import type { AgreementView } from './agreement-page.tsx';
import { textsIn } from './words.ts';

type Props = {
  visit: Visit;
  view: Pick<AgreementView, 'setting' | 'isOffice' | 'speakers'>;
  /** What the office recorded, and for whom. */
  said: Received & { readonly organisationId: string | null };
};

/** How what the office recorded had reached it; the letter only for the office and whoever wrote it. */
export function Receipt({ visit, view, said }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { channel, receivedOn, fileId } = said;
  if (channel === null) return null;
  const mayRead = view.isOffice || view.speakers.some(one => one.own && one.organisationId === said.organisationId);
  const partnership = view.setting.partnership.id;
  return (
    <span class="kt-note">
      {' '}
      {t.recordedFor({ channel: t.channels[channel], day: formatPlainDay(language, receivedOn) })}
      {fileId !== null && mayRead && (
        <>
          {' '}
          <a href={visit.link('agreements.file', { partnership, file: fileId })}>{t.letter}</a>
        </>
      )}
    </span>
  );
}
