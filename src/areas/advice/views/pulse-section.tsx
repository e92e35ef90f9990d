import { formatPlainDay, unknown } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../../partnerships/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { mayRecordFor } from '../../plans/policy.ts';
import type { PulseAnswer } from '../model/pulse.ts';
import { memberName, textsIn } from './words.ts';

/** "Landkreis Gießen: läuft gut; Landkreis Teltow-Fläming: stockt, „Kollege fehlt“". */
export function sayAnswers(
  language: Language,
  partnership: Pick<Partnership, 'members'>,
  answers: readonly PulseAnswer[],
): string {
  const t = textsIn(language).pulse;
  const inOrder = partnership.members.flatMap(
    ({ organisationId }) => answers.find(one => one.organisationId === organisationId) ?? [],
  );
  return inOrder
    .map(({ organisationId, going, needs }) => {
      const how = [t.short[going], ...(needs === '' ? [] : [t.quoted({ text: needs })])].join(', ');
      return t.said({ who: memberName(language, partnership, organisationId), how });
    })
    .join('; ');
}

/** What the members answered, for whoever accompanies the pair. */
export function PulseSection(props: { visit: Visit; setting: PlanSetting; answers: readonly PulseAnswer[] }) {
  const { visit, setting, answers } = props;
  const { language, ctx } = visit;
  const t = textsIn(language).pulse;
  const { partnership } = setting;
  return (
    <Section
      id="zwei-fragen"
      title={t.results}
      note={t.resultsNote}
      action={
        mayRecordFor(ctx.actor, setting) && (
          <a href={visit.link('advice.pulse', { partnership: partnership.id })}>{t.record}</a>
        )
      }
    >
      <Table
        lang={language}
        caption={t.results}
        captionHidden
        columns={[
          {
            key: 'who',
            title: t.who,
            header: true,
            cell: ({ organisationId }) => memberName(language, partnership, organisationId),
          },
          { key: 'going', title: t.going, cell: ({ going }) => t.goings[going] },
          { key: 'needs', title: t.needs, cell: ({ needs }) => needs || unknown },
          {
            key: 'day',
            title: t.day,
            cell: ({ day, onBehalf }) => formatPlainDay(language, day) + (onBehalf ? ` (${t.onBehalf})` : ''),
          },
        ]}
        rows={answers}
        empty={<p>{t.none}</p>}
      />
    </Section>
  );
}
