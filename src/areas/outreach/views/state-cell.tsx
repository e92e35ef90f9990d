import { formatPlainDay } from '../../../design/format.ts';
import { Tag, type TagKind } from '../../../design/tag.tsx';
import { dayAt } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Translation } from '../rules/translations.ts';
import { textTextsIn } from './words.ts';

const kinds: Readonly<Record<Translation['state']['kind'], TagKind>> = {
  missing: 'attention',
  draft: 'waiting',
  scheduled: 'waiting',
  approved: 'good',
  outdated: 'attention',
};

/** How far a text is in one language, in words; leads to where it is written. */
export function StateCell(props: { language: Language; translation: Translation; href: string; name: string }) {
  const { language, translation } = props;
  const t = textTextsIn(language).states;
  const { state } = translation;
  const nothing = state.kind === 'missing' && !translation.isOwed;
  const day = 'since' in state ? formatPlainDay(language, dayAt(state.since, 'Europe/Berlin')) : '';
  return (
    <a class="kt-state" href={props.href}>
      <span class="kern-sr-only">{props.name}: </span>
      <Tag kind={nothing ? 'closed' : kinds[state.kind]}>{nothing ? t.none : t[state.kind]}</Tag>
      {day !== '' && <span class="kt-state__since">{state.kind === 'scheduled' ? t.from(day) : t.since(day)}</span>}
      {translation.hasDraft && <span class="kt-state__since">{t.withDraft}</span>}
    </a>
  );
}
