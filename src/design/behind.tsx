import type { Child } from 'hono/jsx';

export type BehindProps = {
  /** The visible switch: "als Liste". */
  summary: Child;
  /** A link that hands out the same data as a file. */
  download?: { href: string; text: string };
  open?: boolean;
  children: Child;
};

/** What stands behind a picture: its table or list, opened by a switch that needs no script. */
export function Behind(props: BehindProps) {
  return (
    <details class="kt-behind" open={props.open}>
      <summary>{props.summary}</summary>
      <div class="kt-behind__content">
        {props.children}
        {props.download && (
          <p>
            <a class="kt-link" href={props.download.href} download>
              {props.download.text}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}
