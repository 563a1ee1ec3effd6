/**
 * Puts text on the clipboard, from within a press of the reader. False if the browser refuses both ways. Plain http pages
 * have no `navigator.clipboard`, and a page's policy may forbid it; the copy command works there.
 */
export async function copyText(window: Window, text: string): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(window, text);
  }
}

/** Answers the copy event ourselves before the page hears of it, so that no selection of the page is touched. */
function copyByCommand(window: Window, text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  window.addEventListener('copy', fill, true);
  window.document.execCommand('copy');
  window.removeEventListener('copy', fill, true);
  return isCopied;
}
