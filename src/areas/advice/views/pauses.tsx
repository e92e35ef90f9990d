import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { FieldRow, Form } from '../../../design/form.tsx';
import { formatPeriod } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { laender } from '../../places/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Pause } from '../model/stale.ts';
import { memberName, proofOf, textsIn } from './words.ts';

/** From when to when nobody expects anything, and why. */
export function PauseFields({ visit, answers, help }: { visit: Visit; answers: Answers; help: string }) {
  const t = textsIn(visit.language).pauses;
  return (
    <>
      <FieldRow>
        <TextField {...answerOf(answers, 'from')} label={t.from} kind="date" />
        <TextField {...answerOf(answers, 'to')} label={t.to} kind="date" />
      </FieldRow>
      <TextField {...answerOf(answers, 'reason')} label={t.reason} help={help} maxlength={200} />
    </>
  );
}

/** The pauses that concern a pair, and the next one. */
export function PausesSection(props: {
  visit: Visit;
  setting: PlanSetting;
  pauses: readonly Pause[];
  answers: Answers;
}) {
  const { visit, setting, answers } = props;
  const { language } = visit;
  const t = textsIn(language);
  const partnership = setting.partnership.id;
  const whom = ({ land, organisationId }: Pause) =>
    land === null ? memberName(language, setting.partnership, organisationId) : (laender[land]?.[language] ?? '');
  return (
    <Section id="pausen" title={t.pauses.title} note={t.pauses.note}>
      <Table
        lang={language}
        caption={t.pauses.title}
        captionHidden
        columns={[
          { key: 'days', title: t.pauses.days, header: true, cell: pause => formatPeriod(language, pause) },
          { key: 'kind', title: t.pauses.kind, cell: ({ kind }) => t.pauses.kinds[kind] },
          { key: 'whom', title: t.pauses.whom, cell: whom },
          { key: 'reason', title: t.pauses.reason, cell: ({ reason }) => reason },
          {
            key: 'act',
            title: t.pauses.remove,
            kind: 'action',
            cell: pause =>
              pause.partnershipId === null ? (
                ''
              ) : (
                <Form
                  action={visit.link('advice.pause-removed', { partnership, pause: pause.id })}
                  hidden={proofOf(visit)}
                >
                  <Button look="link">
                    {t.pauses.remove}
                    <span class="kern-sr-only">
                      : {pause.reason}, {formatPeriod(language, pause)}
                    </span>
                  </Button>
                </Form>
              ),
          },
        ]}
        rows={props.pauses}
        empty={<p>{t.pauses.none}</p>}
      />
      <Form action={visit.link('advice.pause', { partnership })} hidden={proofOf(visit)}>
        <SelectField
          {...answerOf(answers, 'organisationId')}
          id="feld-pause-wer"
          label={t.pauses.whom}
          empty={t.pauses.everybody}
          options={setting.partnership.members.map(({ organisationId, name }) => ({
            value: organisationId,
            label: t.pauses.recessOf({ name }),
          }))}
        />
        <PauseFields visit={visit} answers={answers} help={t.pauses.reasonHelp} />
        <div class="kt-buttons">
          <Button>{t.pauses.add}</Button>
        </div>
      </Form>
    </Section>
  );
}
