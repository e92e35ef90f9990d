import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { textsIn } from './texts.ts';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const kernNames: Record<NoticeKind, string> = { info: 'info', success: 'success', warning: 'warning', error: 'danger' };

export type NoticeProps = {
  lang: Language;
  kind: NoticeKind;
  title: Child;
  /** What was kept and what to do; left out where the title says it all. */
  children?: Child;
  /** True where the notice answers what the reader has just done; it is then read out at once. */
  answer?: boolean;
};

/** A message inside the page. Its kind is said in words to screen readers and by icon to the others. */
export function Notice(props: NoticeProps) {
  const t = textsIn(props.lang);
  const kinds: Record<NoticeKind, string> = {
    info: t.noticeInfo,
    success: t.noticeSuccess,
    warning: t.noticeWarning,
    error: t.noticeError,
  };
  const name = kernNames[props.kind];
  const role = props.answer ? (props.kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div class={`kern-alert kern-alert--${name} kt-notice`} role={role}>
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${name}`} aria-hidden="true"></span>
        <p class="kern-title">
          <span class="kern-sr-only">{kinds[props.kind]}: </span>
          {props.title}
        </p>
      </div>
      {props.children && <div class="kern-alert__body">{props.children}</div>}
    </div>
  );
}
