import type { Piece } from '../rules/blocks.ts';

/** Paragraphs and lists of a part of a paper. */
export function Pieces(props: { pieces: readonly Piece[] }) {
  return (
    <>
      {props.pieces.map(piece =>
        piece.kind === 'list' ? (
          <ul>
            {piece.items.map(item => (
              <li>{item}</li>
            ))}
          </ul>
        ) : (
          <p>{piece.text}</p>
        ),
      )}
    </>
  );
}
