import type { Page } from 'puppeteer-core';

/** What has happened to a page's document since its parser was done. */
export interface DocumentChanges {
  readonly isSame: boolean;
  /** What a MutationObserver of the page saw. */
  readonly records: number;
  readonly adoptedSheets: number;
}

/** Put into a page's head, it remembers the document as the page made it and watches it from then on. */
export const WATCHER = `<script>
  document.addEventListener('DOMContentLoaded', () => {
    const seen = { html: document.documentElement.outerHTML, records: 0 };
    window.seen = seen;
    new MutationObserver((records) => { seen.records += records.length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
</script>`;

/** Reads what the watcher saw. */
export function readChanges(page: Page): Promise<DocumentChanges> {
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { html: string; records: number } };
    return {
      isSame: document.documentElement.outerHTML === seen.html,
      records: seen.records,
      adoptedSheets: document.adoptedStyleSheets.length,
    };
  });
}
