import { Notice } from '../../../design/notice.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Party } from '../model.ts';
import type { Setting } from '../queries.ts';
import { textsIn } from './words.ts';

/** Of whom nobody knows yet who signs, and the way to name them. */
export function Unnamed({ visit, setting, parties }: { visit: Visit; setting: Setting; parties: readonly Party[] }) {
  const { language } = visit;
  const t = textsIn(language);
  if (parties.length === 0) return null;
  const partnership = setting.partnership.id;
  return (
    <Notice lang={language} kind="info" title={t.refusals['no-signatory']}>
      <ul>
        {parties.map(({ organisationId, name }) => (
          <li>
            <a href={visit.link('agreements.signatories', { partnership, organisation: organisationId })}>
              {t.name}: {name}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
