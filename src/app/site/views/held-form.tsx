import { Button } from '../../../design/button.tsx';
import { Form } from '../../../design/form.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { FileField } from '../../../design/text-field.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { HeldForm } from '../../../platform/web/held.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/**
 * A form that was sent when the session had ended: one button sends it again. Files were not kept; they can be chosen
 * once more right here.
 */
export function HeldFormPage(props: { visit: Visit; held: HeldForm }) {
  const { visit, held } = props;
  const t = inLanguage(visit.language, { de, en }).held;
  const { _key: [key = visit.params.id!] = [], ...fields } = held.fields;
  const values = Object.entries(fields).flatMap(([name, all]) => all.map(value => ({ name, value })));
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.title} hidden>
      <PageHead title={t.title} lead={held.files.length === 0 ? t.lead : t.leadWithoutFile} />
      <Form action={held.path} upload={held.files.length > 0} hidden={{ _csrf: visit.csrf, _key: key }}>
        {values.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {held.files.map(({ field, file }) => (
          <FileField lang={visit.language} name={field} label={t.file(file)} sent required={false} />
        ))}
        <Button look="primary">{t.send}</Button>
      </Form>
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
