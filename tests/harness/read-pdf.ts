import { inflateSync } from 'node:zlib';

/**
 * The text of a printed page, as the glyphs of its fonts in the order in which they are printed, a line for each page.
 * How a text is cut into pieces, and where each piece begins, is left out: browsers cut at every highlight, seen or unseen.
 */
export function readGlyphs(pdf: Uint8Array): readonly string[] {
  const bytes = Buffer.from(pdf).toString('latin1');
  const streams = [...bytes.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) => unpack(packed));
  return streams.filter((stream) => /\bBT\b[\s\S]*\bET\b/.test(stream)).map(readTexts);
}

function readTexts(stream: string): string {
  const blocks = [...stream.matchAll(/\bBT\b([\s\S]*?)\bET\b/g)].map(([, block = '']) => block);
  return blocks
    .flatMap((block) => [
      ...block.replace(/\/Span[\s\S]*?BDC/g, '').matchAll(/<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)/g),
    ])
    .map(([, hex, literal = '']) => hex?.toUpperCase() ?? Buffer.from(literal, 'latin1').toString('hex').toUpperCase())
    .join('');
}

/** Streams are packed with zlib, or not at all: pictures and fonts, whose first bytes are others, are no text. */
function unpack(packed: string): string {
  const stream = Buffer.from(packed, 'latin1');
  return stream[0] === 0x78 ? inflateSync(stream).toString('latin1') : packed;
}
