import type { Child } from 'hono/jsx';

/** What a state asks of the reader; the words say which state it is. */
export type TagKind = 'neutral' | 'waiting' | 'good' | 'attention' | 'closed';

const shapes: Record<TagKind, Child> = {
  neutral: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2" />,
  waiting: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  good: <path d="M1.5 6.5l3 3 6-7" fill="none" stroke="currentColor" stroke-width="2.2" />,
  attention: <path d="M6 1l5.5 10h-11z" fill="currentColor" />,
  closed: <path d="M2 6h8" fill="none" stroke="currentColor" stroke-width="2.4" />,
};

/** A state in words with a shape before it, never by colour alone. */
export function Tag(props: { kind?: TagKind; children: Child }) {
  const kind = props.kind ?? 'neutral';
  return (
    <span class={`kt-tag kt-tag--${kind}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        {shapes[kind]}
      </svg>
      <span>{props.children}</span>
    </span>
  );
}
