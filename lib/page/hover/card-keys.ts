/**
 * While a card is open: Esc closes it, and only it, so neither the page nor a dialog of its hears of that key; typing into
 * the page puts it away. This is the one key listener on the page; the caller ends it, with the card, by the signal.
 */
export function listenForCardKeys(
  window: Window,
  { dismiss, withdraw }: { readonly dismiss: () => void; readonly withdraw: () => void },
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Escape') {
      swallow(event);
      // The card, and with it the signal, is gone when the key comes up again.
      window.addEventListener('keyup', swallow, { capture: true, once: true });
      dismiss();
    } else if (isTyping(event)) withdraw();
  };
  window.addEventListener('keydown', listen, { capture: true, signal });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isTyping({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.length > 1 || ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
