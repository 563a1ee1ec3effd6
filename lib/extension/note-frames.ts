import { isRecord } from '../core/is-record';
import { type FrameGrant, type FrameSession, type FrameSubject, isGood } from '../core/notes/frame-session';
import type { Sender } from './message-runtime';

const TOKEN_PREFIX = 'frameToken:';
const SESSION_PREFIX = 'frameSession:';
/** Sessions that a tab keeps: a frame that was closed may still be saving. */
const MAX_SESSIONS = 20;

/** Who of the note frames is who: tokens that wait, and sessions. All of it is kept outside the worker's memory. */
export interface NoteFrames {
  /** Gives a token for a frame in the tab of the reader that asks; undefined for a sender without tab and address. */
  prepare(subject: FrameSubject, sender: Sender): Promise<string | undefined>;
  /** Trades a token in, once, for a session with the frame that asks; undefined if it is not good. */
  redeem(token: string, sender: Sender): Promise<{ id: string; session: FrameSession } | undefined>;
  /** The session of the frame that asks; undefined if it is another's, or none. */
  find(id: string, sender: Sender): Promise<FrameSession | undefined>;
  /** Forgets all of a tab. */
  forget(tab: number): Promise<void>;
}

/** The part of `browser.storage.session` that the list is kept in. */
export interface SessionArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/**
 * Makes the list; for the background.
 * @param now milliseconds since 1970
 */
export function createNoteFrames(
  area: SessionArea,
  now: () => number,
  newSecret: () => string = createSecret,
): NoteFrames {
  /** One after another: a token that is asked for twice at once is traded in once. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn;
  };
  const read = async (key: string): Promise<Partial<FrameSession> | undefined> => {
    const { [key]: kept } = await area.get(key);
    return isRecord(kept) ? kept : undefined;
  };
  const findAll = async (prefix: string) =>
    Object.entries(await area.get(null)).filter((entry): entry is [string, FrameSession] =>
      entry[0].startsWith(prefix),
    );
  const sweep = async (tab: number): Promise<void> => {
    const stale = (await findAll(TOKEN_PREFIX)).filter(([, grant]) => !isGood(grant, grant.tab, now()));
    const ofTab = (await findAll(SESSION_PREFIX)).filter(([, session]) => session.tab === tab);
    const old = ofTab.toSorted(([, a], [, b]) => b.made - a.made).slice(MAX_SESSIONS);
    await area.remove([...stale, ...old].map(([key]) => key));
  };

  return {
    prepare: (subject, { tab, url }) =>
      inTurn(async () => {
        if (tab?.id === undefined || url === undefined) return undefined;
        await sweep(tab.id);
        const token = newSecret();
        const grant: FrameGrant = { ...subject, tab: tab.id, url, isPrivate: tab.incognito === true, made: now() };
        await area.set({ [TOKEN_PREFIX + token]: grant });
        return token;
      }),
    redeem: (token, { tab, frameId }) =>
      inTurn(async () => {
        const key = TOKEN_PREFIX + token;
        const grant = (await read(key)) as FrameGrant | undefined;
        if (!grant) return undefined;
        // Whoever knew it and was not let in has used it up, too.
        await area.remove(key);
        if (tab?.id === undefined || !frameId || !isGood(grant, tab.id, now())) return undefined;
        const id = newSecret();
        const session: FrameSession = { ...grant, frame: frameId };
        await area.set({ [SESSION_PREFIX + id]: session });
        return { id, session };
      }),
    async find(id, { tab, frameId }) {
      const session = (await read(SESSION_PREFIX + id)) as FrameSession | undefined;
      return session && session.tab === tab?.id && session.frame === frameId ? session : undefined;
    },
    async forget(tab) {
      const all = [...(await findAll(TOKEN_PREFIX)), ...(await findAll(SESSION_PREFIX))];
      await area.remove(all.filter(([, { tab: own }]) => own === tab).map(([key]) => key));
    },
  };
}

/** 128 bits that nobody can guess, in hexadecimal digits. */
function createSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
