import type { Child } from 'hono/jsx';

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'link';

const looks: Record<ButtonLook, string> = {
  primary: 'kern-btn kern-btn--primary kt-btn',
  secondary: 'kern-btn kern-btn--secondary kt-btn',
  danger: 'kern-btn kern-btn--primary kt-btn kt-btn--danger',
  link: 'kt-link',
};

export type ButtonProps = {
  look?: ButtonLook;
  /** The form gets `name=value` when this button is pressed. */
  name?: string;
  value?: string;
  /** Id of a form that the button stands outside of. */
  form?: string;
  /** Sends the form elsewhere or without checks, as for "save and continue later". */
  formaction?: string;
  disabled?: boolean;
  children: Child;
};

/** Sends the form it stands in. Its words say what happens: "Interessensbekundung absenden". */
export function Button(props: ButtonProps) {
  const { look = 'secondary', children, ...rest } = props;
  return (
    <button type="submit" class={looks[look]} {...rest}>
      {look === 'link' ? children : <span class="kern-label">{children}</span>}
    </button>
  );
}

/** A link that looks like a button, for steps that change nothing yet. */
export function ButtonLink(props: {
  href: string;
  look?: ButtonLook;
  download?: boolean;
  hreflang?: string;
  children: Child;
}) {
  const { look = 'secondary', children, ...rest } = props;
  return (
    <a class={looks[look]} {...rest}>
      {look === 'link' ? children : <span class="kern-label">{children}</span>}
    </a>
  );
}

/** Buttons side by side, one below the other on a phone. */
export function ButtonRow(props: { children: Child }) {
  return <div class="kt-buttons">{props.children}</div>;
}
