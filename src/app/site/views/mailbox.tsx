import { Empty } from '../../../design/empty.tsx';
import { formatMoment } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

export type ReadMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
};

/** The mail of a demo, latest first. Links in it are plain text: nothing happens by opening this page. */
export function MailboxPage(props: { visit: Visit; mails: readonly ReadMail[] }) {
  const { visit } = props;
  const t = inLanguage(visit.language, { de, en }).demo;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.mailTitle} hidden>
      <PageHead title={t.mailTitle} lead={t.mailExplain} />
      {props.mails.length === 0 && <Empty title={t.noMail} />}
      {props.mails.map(mail => (
        <article class="kt-section">
          <h2 class="kt-h2">{mail.subject}</h2>
          <p class="kt-note">
            {t.from}: {mail.to} · {formatMoment(visit.language, mail.at)}
          </p>
          <pre class="kt-letter">{mail.text}</pre>
        </article>
      ))}
    </Page>
  );
}
