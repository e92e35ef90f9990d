import { Form, FormActions, ErrorSummary, type FormError } from '../../../design/form.tsx';
import { formatDeadline, formatNumber } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { addDays } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallForRun } from '../../programmes/queries.ts';
import type { Run } from '../queries.ts';
import { proofOf, sayPairs, textsIn, titleOf } from './words.ts';

/** What releasing does, to whom, and that it is for good; with the button that does it. */
export function ReleasePage(props: { visit: Visit; call: CallForRun; run: Run; errors?: readonly FormError[] }) {
  const { visit, call, run, errors = [] } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { pairs, unmatched } = run.record;
  const count = sayPairs(language, pairs.length);
  const number = (value: number) => formatNumber(language, value);
  const days = call.terms.consentDays;
  const round = visit.link('matching.round', { call: call.slug });
  const title = t.release.title({ pairs: count });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: t.title, href: visit.link('matching.list') },
        { text: call.name[language], href: round },
        { text: title },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      <PageHead title={title} lead={t.release.lead({ name: call.name[language] })} />
      <ul>
        <li>{t.release.mails({ members: number(pairs.length * 2) })}</li>
        <li>
          {t.release.term({ days: number(days), term: formatDeadline(language, addDays(visit.ctx.today, days)) })}
        </li>
        <li>{t.release.then}</li>
        {unmatched.length > 0 && <li>{t.release.single({ single: number(unmatched.length) })}</li>}
        <li>
          <strong>{t.release.final}</strong>
        </li>
      </ul>
      <Section id="paare" title={t.release.pairs}>
        <ul>
          {pairs.map(pair => (
            <li>{titleOf(language, pair)}</li>
          ))}
        </ul>
      </Section>
      <Form action={visit.link('matching.release', { call: call.slug })} hidden={{ ...proofOf(visit), run: run.id }}>
        <FormActions
          lang={language}
          primary={t.release.button({ pairs: count })}
          back={{ href: round, text: t.release.back }}
        />
      </Form>
    </Page>
  );
}
