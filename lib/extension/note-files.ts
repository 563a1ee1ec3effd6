import { ImportError, MOST_BYTES } from '../core/notes/exchange/import-error';

/** The SHA-256 of a text in UTF-8, which comes in parts, as hexadecimal digits. */
export async function digestText(parts: readonly string[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await new Blob([...parts]).arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Reads a file that the reader chose.
 * @throws ImportError if it is too large, or no text in UTF-8
 */
export async function readTextFile(file: Blob): Promise<string> {
  if (file.size > MOST_BYTES) throw new ImportError('too_large');
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('not_text');
  }
}

/** Packs and unpacks snapshots with gzip, which the browsers have built in. */
export const gzipPacker = {
  async pack(parts: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
    const packed = new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  },
  unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  },
};
