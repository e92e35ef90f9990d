import { ButtonLink } from '../../../design/button.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { Tasks } from '../../../design/tasks.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** Something to do: what, why, by when, and the one button. */
export type TodayTask = {
  readonly title: string;
  readonly text: string;
  readonly due: string | null;
  readonly urgent: boolean;
  readonly href: string;
  readonly button: string;
};

/** Somebody for whom one is waiting, with the number to call. */
export type Waiting = { readonly what: string; readonly name: string; readonly phone: string; readonly href: string };

/** The first page after sign-in. */
export function TodayPage(props: {
  visit: Visit;
  state: string;
  tasks: readonly TodayTask[];
  waiting: readonly Waiting[];
  office: { readonly name: string; readonly phone: string } | null;
}) {
  const { visit, tasks, waiting, office } = props;
  const t = inLanguage(visit.language, { de, en }).today;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.title} hidden>
      <PageHead preline={t.title} title={props.state} />
      {tasks.length > 0 && (
        <Tasks
          items={tasks.map((task, index) => ({
            title: task.title,
            text: task.text,
            due: task.due,
            urgent: task.urgent,
            action: (
              <ButtonLink href={task.href} look={index === 0 ? 'primary' : 'secondary'}>
                {task.button}
              </ButtonLink>
            ),
          }))}
        />
      )}
      <Section id="warten" title={waiting.length === 0 ? t.waitingForNobody : t.waiting}>
        {waiting.length > 0 && (
          <ul>
            {waiting.map(({ what, name, phone, href }) => (
              <li>
                <a href={href}>{name}</a>: {what}
                {phone !== '' && ` · ${phone}`}
              </li>
            ))}
          </ul>
        )}
        {office && (
          <p>
            {t.questions}? {office.name}, {office.phone}
          </p>
        )}
      </Section>
    </Page>
  );
}
