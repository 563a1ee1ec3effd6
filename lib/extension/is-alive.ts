import type { MessageRuntime } from './message-runtime';

/** False once the extension was updated, switched off or removed under a page that is still open. */
export function isAlive(runtime: Pick<MessageRuntime, 'id'>): boolean {
  // Reading `id` itself throws in some versions of Firefox once the context is gone.
  try {
    return runtime.id !== undefined;
  } catch {
    return false;
  }
}
