/** What the page has heard since its document began. */
export interface Heard {
  readonly heard: string[];
}

/** Runs in the page before anything else: hears every event that could carry a note, and all that is within reach of it. */
export function listenForNotes(): void {
  const heard: string[] = [];
  Object.defineProperty(window, 'heardByTest', { value: heard });
  const describeTarget = (target: EventTarget | null) =>
    target instanceof Element ? `${target.localName} ${target.textContent} ${(target as HTMLInputElement).value}` : '';
  const types = `keydown keyup keypress beforeinput input change compositionstart compositionupdate compositionend copy cut
    paste selectionchange select focusin focusout pointermove pointerover pointerdown click contextmenu dragstart drop message
    toggle beforetoggle load error beforeprint storage hashchange popstate scroll transitionrun animationstart`;
  for (const type of types.split(/\s+/)) {
    addEventListener(
      type,
      (event) => {
        const { key, data } = event as KeyboardEvent & InputEvent;
        const path = event.composedPath().map(describeTarget).join(' ');
        const carried = (event as ClipboardEvent).clipboardData?.getData('text/plain');
        const dragged = (event as DragEvent).dataTransfer?.getData('text/plain');
        heard.push([type, key, JSON.stringify(data), path, carried, dragged].join(' '));
      },
      true,
    );
  }
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      heard.push(describeTarget(target), ...[...addedNodes].map((node) => node.textContent ?? ''));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) heard.push(JSON.stringify(entry));
    }).observe({ entryTypes: PerformanceObserver.supportedEntryTypes.filter((type) => type !== 'mark') });
  } catch (error) {
    heard.push(String(error));
  }
}
