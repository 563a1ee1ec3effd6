import { cp } from 'node:fs/promises';
import type { BrowserKind } from '../../../scripts/browsers/find-browser';
import { type ExtensionSession, openSession } from '../../harness/extension-session';

/** A profile that was prepared once and is copied for each case: the same beginning, many times as fast. */
export interface ProfileTemplate {
  /** Begins a session with a copy; `change` may do something to its files before the browser starts. */
  open(change?: (profile: string) => Promise<unknown>): Promise<ExtensionSession>;
  /** Removes the template. */
  close(): Promise<void>;
}

/** Marks of the browser that had the profile open, and what it would make anew. */
const LEFT_BEHIND =
  /\/(Singleton[^/]*|lock|\.parentlock|Cache|Code Cache|GPUCache|GrShaderCache|ShaderCache|cache2|startupCache)$/;

/** Makes a template: `fill` is run in a browser, which is killed then and not closed, as that would let it write. */
export async function createTemplate(
  kind: BrowserKind,
  fill: (session: ExtensionSession) => Promise<unknown>,
): Promise<ProfileTemplate> {
  const session = await openSession(kind);
  try {
    await fill(session);
    await session.browser.kill();
  } catch (error) {
    await session.close();
    throw error;
  }
  return {
    open: (change) =>
      openSession(kind, undefined, {
        async prepare(profile) {
          await cp(session.profile, profile, { recursive: true, filter: (path) => !LEFT_BEHIND.test(path) });
          await change?.(profile);
        },
      }),
    close: () => session.close(),
  };
}
