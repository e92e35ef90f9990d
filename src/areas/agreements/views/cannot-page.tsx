import { ButtonLink } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Setting } from '../queries.ts';
import { crumbsOf } from './agreement-page.tsx';
import { sayRefusals, textsIn } from './words.ts';

type Props = { visit: Visit; setting: Setting; title: string; code: string; then?: { href: string; text: string } };

/** Says to whoever comes too early or too late why something cannot be done, and what can. */
export function CannotPage({ visit, setting, title, code, then }: Props) {
  const { language } = visit;
  const t = textsIn(language).form;
  const [reason] = sayRefusals(language, [{ code }]);
  const way = then ?? { href: visit.link('agreements.show', { partnership: setting.partnership.id }), text: t.back };
  return (
    <Page frame={visit.frame} lang={language} title={title} crumbs={crumbsOf(visit, setting, title)} hidden>
      <PageHead title={title} />
      <Notice lang={language} kind="info" title={t.cannot}>
        <p>{reason!.text}</p>
      </Notice>
      <p class="kt-buttons">
        <ButtonLink href={way.href}>{way.text}</ButtonLink>
      </p>
    </Page>
  );
}
