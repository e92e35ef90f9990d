import { ButtonLink } from '../../../design/button.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** What happened, what was kept, what to do. */
export function ErrorPage(props: { visit: Visit; status: 403 | 404 | 413 | 500 }) {
  const { visit } = props;
  const t = inLanguage(visit.language, { de, en }).errors;
  const { title, text } = t[props.status];
  return (
    <Page frame={visit.frame} lang={visit.language} title={title} hidden>
      <PageHead title={title} lead={text} actions={<ButtonLink href={visit.frame.home}>{t.home}</ButtonLink>} />
    </Page>
  );
}
