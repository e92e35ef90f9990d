/** A way into a part of something: its name, and in a few words what is behind it. */
export type Door = { readonly text: string; readonly note: string; readonly href: string };

/** Ways into the parts of something, side by side; `label` says of what. */
export function Doors(props: { label: string; items: readonly Door[] }) {
  return (
    <nav aria-label={props.label}>
      <ul class="kt-doors">
        {props.items.map(({ text, note, href }) => (
          <li>
            <a href={href}>{text}</a>
            <span>{note}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
