import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { Tasks } from '../../../design/tasks.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** An open call as the first page names it. */
export type CallTeaser = { readonly name: string; readonly deadline: string; readonly href: string };

/** The first page: what this is, what is open, and the way in. */
export function HomePage(props: { visit: Visit; calls: readonly CallTeaser[] }) {
  const { visit, calls } = props;
  const texts = inLanguage(visit.language, { de, en });
  const t = texts.home;
  const { session } = visit.frame;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} large>
        <ButtonRow>
          {session.kind === 'signed-in' ? (
            <ButtonLink href={visit.link('today')} look="primary">
              {t.work}
            </ButtonLink>
          ) : (
            <ButtonLink href={session.href} look={calls.length > 0 ? 'secondary' : 'primary'}>
              {t.signIn}
            </ButtonLink>
          )}
        </ButtonRow>
      </PageHead>
      <Section id="aufrufe" title={t.openCalls}>
        {calls.length === 0 ? (
          <p>{t.noCall}</p>
        ) : (
          <Tasks
            items={calls.map(call => ({
              title: call.name,
              due: call.deadline,
              action: (
                <ButtonLink href={call.href} look="primary">
                  {t.toCall}
                </ButtonLink>
              ),
            }))}
          />
        )}
      </Section>
    </Page>
  );
}
