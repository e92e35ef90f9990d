import type { Topic } from '../../areas/identity/routes/notifications.tsx';
import { inLanguage, type Language } from '../../kernel/text.ts';
import { mails } from '../wiring.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/** Which kinds of mail belong together, by the first word of their names; what is not named here comes last. */
const parts = {
  round: ['applications', 'proposal', 'measures'],
  pair: ['partnership', 'agreement', 'duty', 'plan', 'meeting', 'report', 'tour', 'advice', 'contact-request'],
  council: ['paper'],
} as const;

/** Every kind of mail that somebody with an account can choose about. */
export function topicsIn(language: Language): readonly Topic[] {
  const t = inLanguage(language, { de, en }).mails;
  const names: Readonly<Record<string, string>> = t.kinds;
  const kinds = mails.filter(({ always }) => !always).map(({ kind }) => ({ kind, name: names[kind] ?? kind }));
  const isOf = ({ kind }: { kind: string }, words: readonly string[]) => words.includes(kind.split('.')[0]!);
  const named = Object.values(parts).flat() as string[];
  const topics = [
    ...(['round', 'pair', 'council'] as const).map(topic => ({
      title: t.topics[topic],
      kinds: kinds.filter(one => isOf(one, parts[topic])),
    })),
    { title: t.topics.other, kinds: kinds.filter(one => !isOf(one, named)) },
  ];
  return topics.filter(topic => topic.kinds.length > 0);
}
