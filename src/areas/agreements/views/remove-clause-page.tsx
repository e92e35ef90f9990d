import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import type { KeptClause } from '../queries/library.ts';
import { titleOf } from './library-page.tsx';
import { BodyText } from './wording.tsx';
import { proofOf, textsIn } from './words.ts';

type Props = { visit: Visit; programme: Programme; clause: KeptClause; errors: readonly FormError[] };

/** What it means to take a clause out of the library, its words once more, and the button. */
export function RemoveClausePage({ visit, programme, clause, errors }: Props) {
  const { language } = visit;
  const t = textsIn(language).library;
  const title = t.removeTitle({ title: titleOf(clause, language) });
  const list = { text: t.title, href: visit.link('clauses.list') };
  const words = clause.body[language] === '' ? (language === 'de' ? 'en' : 'de') : language;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[list, { text: title }]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      <PageHead preline={programme.name[language]} title={title} />
      <ul>
        {t.removePoints.map(point => (
          <li>{point}</li>
        ))}
      </ul>
      <BodyText text={clause.body[words]} lang={words} page={language} />
      <Form
        action={visit.link('clauses.remove', { programme: programme.slug, clause: clause.key })}
        hidden={{ ...proofOf(visit), version: String(clause.version) }}
      >
        <FormActions lang={language} primary={t.removeNow} danger back={{ href: list.href, text: t.back }} />
      </Form>
    </Page>
  );
}
