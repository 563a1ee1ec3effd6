import type { ExportFile } from './export-formats';

/** A download has taken hold of its file well before this. */
const HOLD_MS = 60_000;

/** Gives the reader a file as a download, which needs no permission. */
export function download({ name, type, parts }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HOLD_MS);
}
