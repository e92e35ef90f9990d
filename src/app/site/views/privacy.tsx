import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Table } from '../../../design/table.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { retention } from '../../retention.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** Which personal data is kept, why and for how long: made from the same list that the program erases by. */
export function PrivacyPage(props: { visit: Visit }) {
  const lang = props.visit.language;
  const t = inLanguage(lang, { de, en }).privacy;
  const rows = Object.entries(retention).map(([field, entry]) => ({ field, ...entry }));
  return (
    <Page frame={props.visit.frame} lang={lang} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Table
        lang={lang}
        caption={t.caption}
        columns={[
          { key: 'field', title: t.field, cell: row => row.field, header: true },
          { key: 'purpose', title: t.purpose, cell: row => row.purpose[lang] },
          { key: 'keep', title: t.keep, cell: row => row.keep[lang] },
        ]}
        rows={rows}
      />
    </Page>
  );
}
