/** Asks the browser not to clear what is stored to make room: answers vary and promise nothing, so none is shown. */
export async function askToKeepStorage(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}
