import { Button } from '../../../design/button.tsx';
import { CheckboxGroup } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, Form, type FormError } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { AdvisedPair } from '../queries/pairs.ts';
import { pairOf, textsIn } from './words.ts';

/** Which pairs one visits; the folder is one file, made at the press. */
export function FolderPage(props: {
  visit: Visit;
  pairs: readonly AdvisedPair[];
  asked: readonly string[];
  errors: readonly FormError[];
}) {
  const { visit, pairs, errors } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.folder;
  const round = visit.query.get('runde');
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[{ text: texts.pairs.title, href: visit.link('advice.pairs') }, { text: t.title }]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={pairs.length === 0 ? [] : errors} nothingTyped />
      <PageHead title={t.title} lead={t.lead} />
      {pairs.length === 0 ? (
        <Empty title={texts.pairs.empty}>{texts.pairs.emptyText}</Empty>
      ) : (
        <Form
          method="get"
          action={visit.link('advice.folder-file')}
          hidden={round === null || round === '' ? {} : { runde: round }}
        >
          <CheckboxGroup
            lang={language}
            name="paar"
            label={t.pairs}
            values={props.asked}
            options={pairs.map(({ partnership }) => ({ value: partnership.id, label: pairOf(partnership) }))}
            {...(errors[0] ? { error: errors[0].text } : {})}
          />
          <div class="kt-buttons">
            <Button look="primary">{t.download}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
