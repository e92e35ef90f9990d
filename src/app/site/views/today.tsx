import { ButtonLink } from '../../../design/button.tsx';
import { type Figure, Figures } from '../../../design/figures.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { PhoneLink } from '../../../design/phone.tsx';
import { Section } from '../../../design/section.tsx';
import { Checklist, Tasks } from '../../../design/tasks.tsx';
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

/** How far something is; without an address where one may not read more. */
export type Standing = { readonly what: string; readonly state: string; readonly href: string | null };

/** Somebody for whom one is waiting, with the number to call. */
export type Waiting = {
  readonly what: string;
  readonly name: string;
  readonly phone: string;
  readonly href: string | null;
};

/** A round of the office as a row of numbers. */
export type RoundStrip = { readonly name: string; readonly href: string; readonly figures: readonly Figure[] };

export type NextDate = { readonly title: string; readonly when: string; readonly href: string };

type TodayProps = {
  visit: Visit;
  tasks: readonly TodayTask[];
  /** What somebody reads who has nothing to do. */
  idle: string;
  rounds: readonly RoundStrip[];
  standing: readonly Standing[];
  waiting: readonly Waiting[];
  dates: readonly NextDate[];
  offices: readonly { readonly name: string; readonly phone: string }[];
};

/** The first page after sign-in. */
export function TodayPage(props: TodayProps) {
  const { visit, rounds, standing, dates } = props;
  const t = inLanguage(visit.language, { de, en }).today;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.title} hidden>
      <Head {...props} />
      {rounds.map(({ name, href, figures }, index) => (
        <Section id={`runde-${index + 1}`} title={<a href={href}>{name}</a>}>
          <Figures items={figures} />
        </Section>
      ))}
      {standing.length > 0 && (
        <Section id="stand" title={t.standing}>
          <Checklist
            items={standing.map(({ what, state, href }) => ({
              text: what,
              state,
              ...(href === null ? {} : { href }),
            }))}
          />
        </Section>
      )}
      <WaitingSection {...props} />
      {dates.length > 0 && (
        <Section id="termine" title={t.dates}>
          <ul>
            {dates.map(({ title, when, href }) => (
              <li>
                <a href={href}>{title}</a>: {when}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** One thing to do stands as the sentence of the page, with its button; several as a list. */
function Head({ visit, tasks, idle }: TodayProps) {
  const t = inLanguage(visit.language, { de, en }).today;
  const [first, ...others] = tasks;
  if (first === undefined) return <PageHead preline={t.title} title={t.stateNothing} lead={idle} />;
  if (others.length === 0) {
    const button = (
      <ButtonLink href={first.href} look="primary">
        {first.button}
      </ButtonLink>
    );
    const lead = (
      <>
        {first.due !== null && (
          <>
            <strong>{first.due}</strong>
            <br />
          </>
        )}
        {first.text}
      </>
    );
    return <PageHead preline={t.title} title={first.title} lead={lead} actions={button} />;
  }
  return (
    <>
      <PageHead preline={t.title} title={t.stateTasks(tasks.length)} />
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
    </>
  );
}

function WaitingSection({ visit, waiting, offices }: TodayProps) {
  const t = inLanguage(visit.language, { de, en }).today;
  return (
    <Section id="warten" title={waiting.length === 0 ? t.waitingForNobody : t.waiting}>
      {waiting.length > 0 && (
        <ul>
          {waiting.map(({ what, name, phone, href }) => (
            <li>
              {href === null ? name : <a href={href}>{name}</a>}: {what}
              <Phone phone={phone} />
            </li>
          ))}
        </ul>
      )}
      {offices.map(({ name, phone }) => (
        <p>
          {t.questions} {name}
          <Phone phone={phone} />
        </p>
      ))}
    </Section>
  );
}

/** Behind a name, where there is a number. */
function Phone({ phone }: { phone: string }) {
  if (phone === '') return null;
  return (
    <>
      {' · '}
      <PhoneLink phone={phone} />
    </>
  );
}
