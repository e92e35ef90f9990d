import type { Answers } from '../../../design/answers.ts';
import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PaperDocument } from '../documents/paper.ts';
import type { FiledPaper } from '../queries/final.ts';
import type { SharedPaper } from '../queries/links.ts';
import type { PaperView } from '../queries/view.ts';
import { FinalDifferences, FinalReceipt } from './final-differences.tsx';
import { FinalFields } from './final-fields.tsx';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { finalTextsIn } from './words.ts';

/** The paper as the council has it, beside ours. */
export function FinalPage(props: {
  visit: Visit;
  view: PaperView;
  document: PaperDocument;
  final: FiledPaper | null;
  justFiled: boolean;
}) {
  const { visit, view, final } = props;
  const { language: lang } = visit;
  const t = finalTextsIn(lang);
  const params = { paper: view.paper.id };
  return (
    <PaperFormPage visit={visit} paper={view.paper} title={t.title} lead={t.lead} errors={[]}>
      {final !== null && props.justFiled && <FinalReceipt lang={lang} final={final} />}
      {final === null ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <FinalDifferences
          lang={lang}
          final={final}
          document={props.document}
          fileHref={visit.link('papers.final-file', params)}
        />
      )}
      {view.mayWrite && (
        <p>
          <ButtonLink look={final === null ? 'primary' : 'secondary'} href={visit.link('papers.final-form', params)}>
            {final === null ? t.open : t.again}
          </ButtonLink>
        </p>
      )}
    </PaperFormPage>
  );
}

/** The form for the authority and the office. */
export function FinalFormPage(props: { visit: Visit; view: PaperView; answers: Answers }) {
  const { visit, view, answers } = props;
  const { language: lang } = visit;
  const t = finalTextsIn(lang);
  const params = { paper: view.paper.id };
  return (
    <PaperFormPage visit={visit} paper={view.paper} title={t.open} lead={t.form.lead} errors={answers.errors}>
      <Form action={visit.link('papers.final-form', params)} hidden={proofOf(visit)} upload>
        <FinalFields visit={visit} answers={answers} />
        <Receipt answers={answers} shown={view.onBehalf} />
        <FormActions
          lang={lang}
          primary={t.form.submit}
          back={{ href: visit.link('papers.final', params), text: t.title }}
        />
      </Form>
    </PaperFormPage>
  );
}

/** The same for whoever holds the link, with what was filed so far. */
export function SharedFinalPage(props: {
  visit: Visit;
  shared: SharedPaper;
  final: FiledPaper | null;
  justFiled: boolean;
  answers: Answers;
}) {
  const { visit, shared, final, answers } = props;
  const { language: lang } = visit;
  const t = finalTextsIn(lang);
  return (
    <Page frame={visit.frame} lang={lang} title={t.open} failed={answers.errors.length > 0} hidden>
      <ErrorSummary lang={lang} errors={answers.errors} />
      <PageHead
        preline={`${shared.document.authority} · ${shared.document.kind} ${shared.document.number}`.trim()}
        title={t.open}
        lead={t.sharedLead}
      />
      {final !== null && props.justFiled && <FinalReceipt lang={lang} final={final} />}
      {final !== null && <FinalDifferences lang={lang} final={final} document={shared.document} fileHref={null} />}
      {final === null || answers.errors.length > 0 ? (
        <SharedForm visit={visit} answers={answers} />
      ) : (
        <details class="kt-details">
          <summary>{t.again}</summary>
          <SharedForm visit={visit} answers={answers} />
        </details>
      )}
    </Page>
  );
}

function SharedForm({ visit, answers }: { visit: Visit; answers: Answers }) {
  const { language: lang } = visit;
  const t = finalTextsIn(lang);
  const params = { secret: visit.params.secret! };
  return (
    <Form action={visit.link('papers.shared-final', params)} hidden={proofOf(visit)} upload>
      <FinalFields visit={visit} answers={answers} />
      <FormActions
        lang={lang}
        primary={t.form.submit}
        back={{ href: visit.link('papers.shared', params), text: t.back }}
      />
    </Form>
  );
}
