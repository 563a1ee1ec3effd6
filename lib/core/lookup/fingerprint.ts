const FNV_PRIME = 0x01000193;
/** The FNV-1a offset basis, and another start for the second half. */
const STARTS = [0x811c9dc5, 0x9747b28c];

/**
 * A short fingerprint of a text: 16 hexadecimal digits that change when the text does. It finds damage and changes, and
 * is no protection against anybody who wants two texts to look alike.
 */
export function fingerprint(text: string): string {
  return STARTS.map((start) => hash(text, start).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a over UTF-16 units; the last step mixes the high bits down, which FNV alone does not. */
function hash(text: string, start: number): number {
  let state = start;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), FNV_PRIME);
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
}
