import { Button } from '../../../design/button.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Tasks } from '../../../design/tasks.tsx';
import { inLanguage, type Text } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** Whom a visitor of the demo may be, one button each; and where its mail lies. */
export function PersonasPage(props: {
  visit: Visit;
  personas: readonly { readonly personId: string; readonly name: string; readonly what: Text }[];
}) {
  const { visit } = props;
  const t = inLanguage(visit.language, { de, en }).demo;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.title} hidden>
      <PageHead title={t.title} lead={t.explain}>
        <p>
          <a href={visit.link('demo.mail')}>{t.mailTitle}</a>
        </p>
      </PageHead>
      <Tasks
        items={props.personas.map(({ personId, name, what }) => ({
          title: name,
          text: what[visit.language],
          action: (
            <form method="post" action={visit.link('identity.persona')}>
              <input type="hidden" name="_csrf" value={visit.csrf} />
              <input type="hidden" name="person" value={personId} />
              <Button>
                {t.become}
                <span class="kern-sr-only"> {name}</span>
              </Button>
            </form>
          ),
        }))}
      />
    </Page>
  );
}
