import type { Language } from '../kernel/text.ts';
import { textsIn } from './texts.ts';

/** A hidden field that proves the form came from our own page. */
export type HiddenValue = { readonly name: string; readonly value: string };

/** What the header says about the person who looks. */
export type SessionView =
  | { readonly kind: 'none' }
  | { readonly kind: 'signed-out'; readonly href: string }
  | {
      readonly kind: 'signed-in';
      readonly name: string;
      readonly href?: string;
      readonly signOut: string;
      readonly csrf: HiddenValue;
    };

/** Sign-in as a link; sign-out as a button, because a link must not change anything. */
export function SessionSlot(props: { lang: Language; session: SessionView }) {
  const { session } = props;
  const t = textsIn(props.lang);
  if (session.kind === 'none') return null;
  if (session.kind === 'signed-out') {
    return (
      <a class="kt-link kt-session" href={session.href}>
        {t.signIn}
      </a>
    );
  }
  return (
    <form class="kt-session" method="post" action={session.signOut}>
      <input type="hidden" name={session.csrf.name} value={session.csrf.value} />
      {session.href ? (
        <a class="kt-session__name" href={session.href}>
          {session.name}
        </a>
      ) : (
        <span class="kt-session__name">{session.name}</span>
      )}
      <button type="submit" class="kt-link">
        {t.signOut}
      </button>
    </form>
  );
}
