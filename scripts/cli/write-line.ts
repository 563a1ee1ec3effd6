/** Writes a line of the command's answer to standard output; waits where the reader of a pipe is slow. */
export async function writeLine(text: string): Promise<void> {
  if (process.stdout.write(`${text}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
