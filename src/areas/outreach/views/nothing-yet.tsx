import { Empty } from '../../../design/empty.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { textsOfHome } from './home-words.ts';

/** Behind a door before the office has begun anything there. */
export function NothingYetPage({ visit, door }: { visit: Visit; door: 'region' | 'network' }) {
  const { language } = visit;
  const t = textsOfHome(language);
  const title = door === 'region' ? t.regionTitle : t.networkTitle;
  return (
    <Page frame={visit.frame} lang={language} title={title} hidden>
      <PageHead title={title} lead={door === 'region' ? t.regionText : t.networkNone} />
      <Empty title={t.nothingYet} action={<a href={visit.link('calls.list')}>{t.toCalls}</a>}>
        <p>{t.nothingYetText}</p>
      </Empty>
    </Page>
  );
}
