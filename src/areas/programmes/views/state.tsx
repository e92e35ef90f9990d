import { StateStrip } from '../../../design/steps.tsx';
import { Tag, type TagKind } from '../../../design/tag.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { dayAt } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Call, CallState } from '../model.ts';
import { stateAt } from '../rules.ts';
import { textsIn } from './lines.tsx';

const kinds: Record<CallState, TagKind> = {
  draft: 'neutral',
  open: 'good',
  closed: 'waiting',
  evaluated: 'waiting',
  awarded: 'good',
  archived: 'closed',
  cancelled: 'closed',
};

/** The state of a call in words. */
export function StateTag(props: { language: Language; state: CallState }) {
  return <Tag kind={kinds[props.state]}>{textsIn(props.language).states[props.state]}</Tag>;
}

/** Where a call stands on its way, with the two dates that are known beforehand. */
export function CallStrip(props: { language: Language; call: Call; now: Date }) {
  const { language, call } = props;
  const t = textsIn(language);
  const states = ['draft', 'open', 'closed', 'evaluated', 'awarded', 'archived'] as const;
  const state = stateAt(call, props.now);
  const at = states.findIndex(step => step === state);
  const on = (moment: Date): string => formatPlainDay(language, dayAt(moment, call.terms.timeZone));
  const dates: Partial<Record<CallState, string>> = {
    open: on(call.opensAt),
    closed: on(new Date(call.deadlineAt.getTime() - 1)),
  };
  return (
    <StateStrip
      lang={language}
      label={t.list.state}
      steps={states.map((step, i) => ({
        text: t.stateSteps[step],
        state: at < 0 ? 'skipped' : i < at ? 'done' : i === at ? 'current' : 'ahead',
        ...(dates[step] === undefined ? {} : { when: dates[step] }),
      }))}
    />
  );
}
