/** Gives the reader a file to keep, through the browser's own way of saving. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By the next task the browser has taken the content.
  setTimeout(() => URL.revokeObjectURL(url));
}
