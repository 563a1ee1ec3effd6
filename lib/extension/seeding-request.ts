import { askBackground } from './ask-background';
import { messageRuntime } from './browser';

/**
 * Asks the background to see to it that the statement is in the database, and waits until it is.
 * @throws Error, with the background's reason, if it could not
 */
export async function requestSeeding(): Promise<void> {
  await askBackground(messageRuntime, 'seedStatement', {});
}
