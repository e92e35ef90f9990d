import { type Fact, Facts } from '../../../design/facts.tsx';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Reply } from '../model/reply.ts';
import { calendarTextsIn, whoOf } from './words.ts';

export type Invited = Omit<Reply, 'answer'> & { readonly name: string };

/** Who comes, by member, as far as somebody has replied. */
export function RepliesSection(props: {
  visit: Visit;
  setting: PlanSetting;
  invited: readonly Invited[];
  replies: readonly Reply[];
}) {
  const { visit, setting, invited, replies } = props;
  const t = calendarTextsIn(visit.language);
  if (invited.length === 0) return null;
  const answerOf = new Map(replies.map(({ recipientId, answer }) => [recipientId, answer]));
  const facts = [...Map.groupBy(invited, ({ organisationId }) => organisationId)].map(([id, people]): Fact => {
    const names = (answer: Reply['answer'] | undefined) =>
      people
        .filter(one => answerOf.get(one.recipientId) === answer)
        .map(({ name }) => name)
        .join(', ');
    const [coming, not, silent] = [names('coming'), names('not-coming'), names(undefined)];
    const lines = [
      ...(coming === '' ? [] : [t.coming({ names: coming })]),
      ...(not === '' ? [] : [t.notComing({ names: not })]),
      ...(silent === '' ? [] : [t.silent({ names: silent })]),
    ];
    return { term: id === null ? t.adviser : whoOf(setting, id), value: lines.map(line => <div>{line}</div>) };
  });
  return (
    <Section id="zusagen" title={t.replies} {...(replies.length === 0 ? { note: t.noReplies } : {})}>
      <Facts items={facts} />
    </Section>
  );
}
