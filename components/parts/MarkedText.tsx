import type { Piece } from '../statement/excerpt';

/** Text whose matched pieces are marked. */
export function MarkedText({ pieces }: { readonly pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, isMatched }, position) => (isMatched ? <mark key={position}>{text}</mark> : text))}</>;
}
