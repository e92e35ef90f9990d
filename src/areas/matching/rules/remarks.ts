import type { Notice } from '../../../algorithms/round/notice.ts';
import type { Unmatched } from '../../../algorithms/round/unmatched.ts';
import type { Text } from '../../../kernel/text.ts';
import type { NoticeRecord } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** Why a place stays without a partner, with the condition that is to blame where there is one. */
export function unmatchedReason({ reason, constraint }: Pick<Unmatched, 'reason' | 'constraint'>): Text {
  const say = (t: typeof de | typeof en): string => {
    const blamed = reason === 'no-feasible-partner' && constraint !== null ? ` (${t.obstacles[constraint]})` : '';
    return t.unmatched[reason] + blamed;
  };
  return { de: say(de), en: say(en) };
}

/** What the office should know about a round as a whole. */
export function noticeOf({ code, ids }: Notice, name: (key: string) => string): Text {
  return noticeText({ code, names: ids.map(name) });
}

/** The same of a notice that was kept with its run. */
export function noticeText({ code, names }: NoticeRecord): Text {
  const list = names.join(', ');
  return { de: de.notices[code](list), en: en.notices[code](list) };
}
