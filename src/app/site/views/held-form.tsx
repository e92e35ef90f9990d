import { Button } from '../../../design/button.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** A form that was sent when the session had ended: one button sends it again. */
export function HeldFormPage(props: { visit: Visit; held: { path: string; fields: Record<string, string[]> } }) {
  const { visit, held } = props;
  const t = inLanguage(visit.language, { de, en }).held;
  const { _key: [key = visit.params.id!] = [], ...fields } = held.fields;
  const values = Object.entries(fields).flatMap(([name, all]) => all.map(value => ({ name, value })));
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.title} hidden>
      <PageHead title={t.title} lead={t.lead} />
      <form method="post" action={held.path}>
        <input type="hidden" name="_csrf" value={visit.csrf} />
        <input type="hidden" name="_key" value={key} />
        {values.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button look="primary">{t.send}</Button>
      </form>
      <Section id="eingaben" title={t.fields}>
        <ul>
          {values
            .filter(({ value }) => value !== '')
            .map(({ value }) => (
              <li>{value}</li>
            ))}
        </ul>
      </Section>
    </Page>
  );
}
