import { isRecord } from '../core/is-record';
import type { EditOutcome, NoteEdit } from '../core/notes/edit';
import type { FrameOpening, FrameSession, MuteScope } from '../core/notes/frame-session';
import { type Note, type NoteContent, siteOf } from '../core/notes/note';
import type { NotePage, NoteQuery } from '../core/notes/note-query';
import { withoutTracking } from '../core/statement/page-address';
import type { Handlers } from './answer-requests';
import type { Sender } from './message-runtime';
import type { BackgroundRequests } from './messages';
import type { NoteFrames } from './note-frames';
import { parseFrameEdit, parseFrameSubject } from './parse-frame-requests';
import type { SettingsKeeper } from './settings-keeper';

/** The requests that have to do with the note frame. */
export type FrameRequests = Pick<
  BackgroundRequests,
  | 'openNoteFrame'
  | 'redeemFrameToken'
  | 'findFrameNotes'
  | 'saveFrameNote'
  | 'draftFrameNote'
  | 'muteFrameTerm'
  | 'closeFrameCard'
>;

/** The part of the note store that frames reach: no deleting, no history. */
export interface FrameNoteStore {
  find(query: NoteQuery): Promise<NotePage>;
  get(id: string): Promise<Note | undefined>;
  save(edit: NoteEdit): Promise<EditOutcome>;
  saveDraft(edit: NoteEdit): Promise<void>;
}

/** What the handlers need from the background. */
export interface FrameHandlerOptions {
  readonly frames: NoteFrames;
  readonly settings: SettingsKeeper;
  /** The notes on the disk; opened when they are first asked for. */
  getNotes(): Promise<FrameNoteStore>;
  /** The statement's id. */
  readonly pack: string;
  /** Tells the reader of a tab's page, without waiting. */
  tellReader(tab: number, what: 'noteFrameOpened' | 'closeCard'): void;
  /** The name of a term; undefined for an unknown one. */
  getName(term: string): string | undefined;
}

/** More notes on one clause than a frame would ever show. */
const MAX_NOTES = 10;
/** What tokens and sessions look like. */
const SECRET = /^[0-9a-f]{32}$/;

/** Makes the answers to the note frame, and to the reader whose card holds it. */
export function createFrameHandlers(options: FrameHandlerOptions): Handlers<FrameRequests> {
  const { frames, settings, getNotes, pack, tellReader, getName } = options;
  const withSession = async <Result>(
    of: unknown,
    sender: Sender,
    run: (session: FrameSession) => Promise<Result>,
  ): Promise<Result | undefined> => {
    const session = isRecord(of) && isSecret(of.session) ? await frames.find(of.session, sender) : undefined;
    return session && run(session);
  };

  /** The frame sends words; what they are about, and where, is what its session says. */
  const withEdit = <Result>(of: unknown, sender: Sender, run: (edit: NoteEdit) => Promise<Result>) =>
    withSession(of, sender, async (session) => {
      const edit = isRecord(of) ? parseFrameEdit(of.edit) : undefined;
      if (!edit || session.isPrivate) return undefined;
      const { text, ...rest } = edit;
      const stored = await (await getNotes()).get(edit.note);
      if (stored && stored.content.clause !== session.clause) return undefined;
      return run({ ...rest, content: stored ? { ...stored.content, text } : beginContent(pack, session, text) });
    });

  return {
    async openNoteFrame(of, sender) {
      const subject = parseFrameSubject(of);
      // Cards stand in the top frame only.
      if (!subject || sender.frameId !== 0 || getName(subject.term) === undefined) return undefined;
      const token = await frames.prepare(subject, sender);
      return token === undefined ? undefined : { token };
    },
    async redeemFrameToken(of, sender): Promise<FrameOpening | undefined> {
      const redeemed = isRecord(of) && isSecret(of.token) ? await frames.redeem(of.token, sender) : undefined;
      const name = redeemed && getName(redeemed.session.term);
      if (!redeemed || name === undefined) return undefined;
      const { id, session } = redeemed;
      // Told before any note is looked for, so that the time of it says nothing either.
      tellReader(session.tab, 'noteFrameOpened');
      const { term, clause, isPrivate } = session;
      return { session: id, term: { id: term, name }, pack, clause, canKeep: !isPrivate };
    },
    findFrameNotes: (of, sender) =>
      withSession(of, sender, async ({ clause, isPrivate }) => {
        if (isPrivate) return { notes: [] };
        const store = await getNotes();
        return { notes: (await store.find({ clause, limit: MAX_NOTES })).notes };
      }),
    saveFrameNote: (of, sender) =>
      withEdit(of, sender, async (edit) => {
        const store = await getNotes();
        return store.save(edit);
      }),
    draftFrameNote: (of, sender) =>
      withEdit(of, sender, async (edit) => {
        const store = await getNotes();
        await store.saveDraft(edit);
        return { kept: true as const };
      }),
    muteFrameTerm: (of, sender) =>
      withSession(of, sender, async ({ term, tab, url }) => {
        const asked = parseMuting(of);
        if (!asked) return undefined;
        if (asked.where === 'everywhere') await settings.change({ do: asked.isMuted ? 'mute' : 'unmute', term });
        else await settings.muteOnPage(tab, url, term, asked.isMuted);
        return { muted: asked.isMuted };
      }),
    closeFrameCard: (of, sender) =>
      withSession(of, sender, async ({ tab }) => {
        tellReader(tab, 'closeCard');
        return { closed: true as const };
      }),
  };
}

function parseMuting(of: unknown): { where: MuteScope; isMuted: boolean } | undefined {
  if (!isRecord(of) || (of.where !== 'page' && of.where !== 'everywhere')) return undefined;
  return typeof of.isMuted === 'boolean' ? { where: of.where, isMuted: of.isMuted } : undefined;
}

function beginContent(pack: string, { clause, place, url, made }: FrameSession, text: string): NoteContent {
  const { title, quote } = place;
  const site = siteOf(url);
  const source = {
    url: withoutTracking(url),
    title,
    ...(site ? { site } : {}),
    accessed: made,
    quote,
    matched: quote.exact,
  };
  return { pack, clause, text, tags: [], source };
}

function isSecret(value: unknown): value is string {
  return typeof value === 'string' && SECRET.test(value);
}
