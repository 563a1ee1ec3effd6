/** Writes a line of the command's answer to standard output; waits where the reader of a pipe is slow. */
export function writeLine(text: string): Promise<void> {
  // Resolves after a failure too: that the reader of a pipe has had enough is no fault of the command's.
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
}
