import type { Child } from 'hono/jsx';
import { Facts } from '../../../design/facts.tsx';
import { formatNumber } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Place } from '../../places/model.ts';
import type { Answer, Step } from '../model.ts';
import type { ApplicationOfCall } from '../queries.ts';
import { placeKey } from '../../places/rules.ts';
import { isOnBehalf } from './form.tsx';
import { fieldLabel, textsIn, wordsOf } from './typed.ts';

/** What must be looked up to show an application: its place, the names behind keys, the name of the letter. */
export type Looked = {
  readonly place: Place | null;
  readonly names: ReadonlyMap<string, string>;
  readonly letter: string | null;
};

type AnswersProps = {
  readonly visit: Visit;
  readonly held: ApplicationOfCall;
  readonly looked: Looked;
  /** Where each part can be changed; nothing if it cannot. */
  readonly change?: (step: Step) => string;
};

/** Everything that was said, part by part, as one reads it before sending, and as the office reads it. */
export function Answers(props: AnswersProps) {
  const { visit, held, looked } = props;
  const t = textsIn(visit.language);
  const { application } = held;
  const { contact, commitment } = application;
  const part = (step: Step, children: Child) => <Part {...props} step={step} children={children} />;
  const letter = looked.letter !== null && commitment.letterFileId !== null && (
    <a href={visit.link('applications.file', { id: application.id, file: commitment.letterFileId })}>{looked.letter}</a>
  );
  return (
    <>
      {part(
        'place',
        <Facts
          items={[
            { term: t.place.name, value: looked.place?.name ?? held.organisation.name },
            { term: t.place.key, value: looked.place ? placeKey(looked.place) : t.place.none },
          ]}
        />,
      )}
      {part(
        'fields',
        application.answers.length === 0 ? (
          <p>{t.noValue}</p>
        ) : (
          application.answers.map(answer => <AnswerPart {...props} answer={answer} />)
        ),
      )}
      {part('wishes', <WishFacts {...props} />)}
      {part(
        'commitment',
        <Facts
          items={[
            { term: t.items.commitment, value: commitment.headConfirmed ? t.given : t.noValue },
            { term: t.commitment.letter, value: letter || t.noValue },
            { term: t.commitment.team, value: commitment.team || t.noValue },
          ]}
        />,
      )}
      {part(
        'contact',
        <Facts
          items={(['name', 'jobTitle', 'email', 'phone'] as const).map(key => ({
            term: t.contact[key],
            value: contact[key] || t.noValue,
          }))}
        />,
      )}
    </>
  );
}

function Part(props: AnswersProps & { step: Step; children: Child }) {
  const { visit, step, change } = props;
  const t = textsIn(visit.language);
  const title = step === 'place' && isOnBehalf(props) ? t.authority : t.steps[step];
  const link = change && (
    <a class="kt-link" href={change(step)} aria-label={`${title}: ${t.check.change}`}>
      {t.check.change}
    </a>
  );
  return (
    <Section id={step} title={title} {...(link ? { action: link } : {})}>
      {props.children}
    </Section>
  );
}

function AnswerPart({ visit, held, answer }: AnswersProps & { answer: Answer }) {
  const lang = visit.language;
  const t = textsIn(lang);
  const proofs = answer.proofs.map(({ measure, year, effect, contact }) =>
    measure === '' ? t.fields.unnamed : [measure, year, effect, contact].filter(Boolean).join(' · '),
  );
  return (
    <>
      <h3 class="kt-h3">{fieldLabel(held.call, answer.field, lang)}</h3>
      <Facts
        items={[
          { term: t.fields.role, value: t.roleNames[answer.role](wordsOf(held.call, lang)) },
          { term: t.fields.experience, value: t.experience[answer.experience], note: answer.experienceText },
          { term: t.fields.need, value: t.need[answer.need], note: answer.needText },
          {
            term: t.fields.proofs,
            value:
              proofs.length < 2 ? (
                (proofs[0] ?? t.noValue)
              ) : (
                <ul>
                  {proofs.map(proof => (
                    <li>{proof}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </>
  );
}

function WishFacts({ visit, held, looked }: AnswersProps) {
  const lang = visit.language;
  const t = textsIn(lang);
  const { wishes } = held.application;
  const spoken = (code: string) => (t.languages as Readonly<Record<string, string>>)[code] ?? code;
  const named = (keys: readonly string[]) => keys.map(key => looked.names.get(key) ?? key).join(', ') || t.noValue;
  const hours = wishes.maxTravelHours;
  return (
    <Facts
      items={[
        {
          term: t.wishes.hours,
          value: hours === null ? t.noValue : `${formatNumber(lang, hours, 2)} ${t.wishes.hoursUnit}`,
        },
        { term: t.wishes.languages, value: wishes.languages.map(spoken).join(', ') || t.noValue },
        { term: t.wishes.partners, value: named(wishes.partnerKeys) },
        { term: t.wishes.excluded, value: named(wishes.excludedKeys) },
        { term: t.wishes.note, value: wishes.note || t.noValue },
      ]}
    />
  );
}
