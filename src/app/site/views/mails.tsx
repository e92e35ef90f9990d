import { Button, ButtonRow } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Form } from '../../../design/form.tsx';
import { formatMoment } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Table } from '../../../design/table.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Mailbox } from '../../../platform/mail/post.ts';
import type { Undelivered } from '../../../platform/mail/undelivered.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

type UndeliveredTo = Undelivered & { readonly reader: Mailbox | null };

/** Mails that did not arrive, with two ways to settle each. */
export function MailsPage(props: { visit: Visit; mails: readonly UndeliveredTo[] }) {
  const { visit, mails } = props;
  const lang = visit.language;
  const t = inLanguage(lang, { de, en }).mails;
  const titles: Readonly<Record<string, string>> = t.kinds;
  const titleOf = ({ kind }: Undelivered) => titles[kind] ?? kind;
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} hidden>
      <PageHead title={t.title} lead={mails.length > 0 ? t.lead : undefined} />
      <Table
        lang={lang}
        caption={t.title}
        captionHidden
        rows={mails}
        empty={<Empty title={t.nothing} />}
        columns={[
          { key: 'kind', title: t.mail, header: true, cell: titleOf },
          {
            key: 'to',
            title: t.to,
            cell: ({ reader }) => [reader ? reader.name : t.nobody, reader?.email].filter(Boolean).join(', '),
          },
          { key: 'since', title: t.since, cell: ({ at }) => formatMoment(lang, at) },
          { key: 'why', title: t.why, cell: mail => t.reasons[mail.problem === 'not made' ? 'unmade' : mail.state] },
          {
            key: 'action',
            title: t.action,
            kind: 'action',
            cell: mail => (
              <Ways visit={visit} id={mail.id} what={`${titleOf(mail)}, ${mail.reader?.name ?? t.nobody}`} />
            ),
          },
        ]}
      />
    </Page>
  );
}

function Ways(props: { visit: Visit; id: string; what: string }) {
  const { visit, id, what } = props;
  const t = inLanguage(visit.language, { de, en }).mails;
  const hidden = () => ({ _csrf: visit.csrf, _key: visit.ctx.newId() });
  return (
    <ButtonRow>
      <Form action={visit.link('mails.send-again', { mail: id })} hidden={hidden()}>
        <Button>
          {t.sendAgain}
          <span class="kern-sr-only">: {what}</span>
        </Button>
      </Form>
      <Form action={visit.link('mails.close', { mail: id })} hidden={hidden()}>
        <Button look="link">
          {t.close}
          <span class="kern-sr-only">: {what}</span>
        </Button>
      </Form>
    </ButtonRow>
  );
}
