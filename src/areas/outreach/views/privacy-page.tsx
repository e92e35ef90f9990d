import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import type { Text } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PublicContent } from '../model.ts';
import type { SiteSettings } from '../model/settings.ts';
import { PlainPage } from './plain-page.tsx';
import { PrivacyFacts, siteTextsIn } from './site-facts.tsx';

/** Which personal data is kept, why and for how long: made from the same list that the program erases by. */
export function PrivacyPage(props: {
  visit: Visit;
  notice: PublicContent | null;
  settings: SiteSettings;
  kept: Readonly<Record<string, { readonly what: Text; readonly purpose: Text; readonly keep: Text }>>;
}) {
  const { visit } = props;
  const { language } = visit;
  const t = siteTextsIn(language).privacy;
  // Fields that are kept for the same reason are one thing to whoever reads.
  const rows = [...new Set(Object.values(props.kept))];
  return (
    <PlainPage visit={visit} name="privacy" content={props.notice} quiet>
      <PrivacyFacts language={language} settings={props.settings} />
      <Section id="angaben" title={t.caption} note={t.lead}>
        <Table
          lang={language}
          caption={t.caption}
          captionHidden
          columns={[
            { key: 'field', title: t.field, cell: row => row.what[language], header: true },
            { key: 'purpose', title: t.purpose, cell: row => row.purpose[language] },
            { key: 'keep', title: t.keep, cell: row => row.keep[language] },
          ]}
          rows={rows}
        />
      </Section>
    </PlainPage>
  );
}
