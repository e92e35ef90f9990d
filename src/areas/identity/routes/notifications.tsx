import { NotFound } from '../../../kernel/errors.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { chooseNotifications } from '../commands/notifications.ts';
import { readRhythms } from '../queries/notifications.ts';
import { notificationsInput } from '../schema.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { NotificationsPage } from '../views/notifications.tsx';

/** Kinds of mail that belong together, in the words of a language. */
export type Topic = {
  readonly title: string;
  readonly kinds: readonly { readonly kind: string; readonly name: string }[];
};

const access = 'signed-in';
const path = { de: '/de/arbeit/konto/mails', en: '/en/work/account/mails' };

/** How often one wants which mail. The kinds are handed in by the app, which knows all areas. */
export function notificationRoutes(topicsIn: (language: Language) => readonly Topic[]): readonly Route[] {
  return [
    {
      ...({ id: 'identity.notifications', method: 'GET', path, access } as const),
      handle: visit => show(visit, topicsIn(visit.language)),
    },
    {
      ...({ id: 'identity.notifications.choose', method: 'POST', path, access } as const),
      handle: visit => choose(visit, topicsIn(visit.language)),
    },
  ];
}

async function show(visit: Visit, topics: readonly Topic[], errors: ReturnType<typeof sayReasons> = [], status = 200) {
  const personId = personOf(visit);
  const rhythmOf = await readRhythms(visit.ctx, [personId]);
  const chosen = (kind: string): string =>
    errors.length > 0 ? visit.fields.text(`kinds.${kind}`) : rhythmOf(personId, kind);
  return html(<NotificationsPage visit={visit} topics={topics} chosen={chosen} errors={errors} />, status);
}

/** One answer for all of them goes before the single ones. */
async function choose(visit: Visit, topics: readonly Topic[]): Promise<Response> {
  const kinds = topics.flatMap(topic => topic.kinds.map(({ kind }) => kind));
  const typed = readShape(notificationsInput, {
    all: visit.fields.text('all'),
    kinds: Object.fromEntries(kinds.map(kind => [kind, visit.fields.text(`kinds.${kind}`)])),
  });
  if (!typed.ok) {
    const said = sayReasons(typed.reasons, inLanguage(visit.language, { de, en }).refusals);
    return show(visit, topics, said, 400);
  }
  const { all, kinds: single } = typed.value;
  const choices = Object.fromEntries(kinds.map(kind => [kind, all === 'single' ? single[kind]! : all]));
  await chooseNotifications(visit.ctx, choices);
  return seeOther(`${visit.link('identity.account')}#mails`);
}

function personOf({ ctx: { actor } }: Visit): string {
  if (actor.kind !== 'person') throw new NotFound('account');
  return actor.personId;
}
