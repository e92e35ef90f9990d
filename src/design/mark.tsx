/** The mark: two overlapping circles, one filled, one outlined. An ornament; the word beside it carries the name. */
export function Mark(props: { size?: number }) {
  const height = props.size ?? 26;
  return (
    <svg
      class="kt-mark"
      viewBox="0 0 40 26"
      width={(height * 40) / 26}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <circle class="kt-mark__filled" cx="13.5" cy="13" r="11.5" />
      <circle class="kt-mark__outlined" cx="26.5" cy="13" r="11.5" fill="none" stroke-width="2.5" />
    </svg>
  );
}

const towns = [
  [22, 4],
  [40, 11],
  [33, 23],
  [11, 23],
  [4, 11],
] as const;

const neighbours = towns.map((town, i) => [town, towns[(i + 1) % towns.length]!] as const);
const ways = [...neighbours, [towns[0], towns[2]] as const, [towns[0], towns[3]] as const];

/** Five towns, each in touch with the others: the drawing for a project of several towns. An ornament. */
export function NetworkMark(props: { size?: number }) {
  const height = props.size ?? 26;
  return (
    <svg
      class="kt-mark"
      viewBox="0 0 44 27"
      width={(height * 44) / 27}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {ways.map(([from, to]) => (
        <line class="kt-mark__way" x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} stroke-width="1" />
      ))}
      {towns.map(([x, y], i) => (
        <circle class={i === 0 ? 'kt-mark__filled' : 'kt-mark__town'} cx={x} cy={y} r="3.6" />
      ))}
    </svg>
  );
}
