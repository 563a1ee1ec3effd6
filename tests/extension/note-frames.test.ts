import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteEdit } from '../../lib/core/notes/edit';
import type { FrameEdit } from '../../lib/core/notes/frame-session';
import type { Note } from '../../lib/core/notes/note';
import { answerRequests } from '../../lib/extension/answer-requests';
import { createFrameHandlers, type FrameRequests } from '../../lib/extension/frame-handlers';
import type { Sender } from '../../lib/extension/message-runtime';
import { createNoteFrames, type SessionArea } from '../../lib/extension/note-frames';
import { senderKind } from '../../lib/extension/sender-kind';
import { createFakeRuntime, type FakeRuntime, noteFrame, reader, sidePanel } from './fake-runtime';

const SOURCE = { url: 'https://news.example/story', accessed: 1 };
const NOTE: Note = {
  id: '00000000-0000-4000-8000-000000000001',
  revision: '00000000-0000-4000-8000-0000000000aa',
  rivals: [],
  created: 1,
  modified: 1,
  isDeleted: false,
  content: { pack: 'islands', clause: '6.1', text: 'Mine.', tags: ['rail'], source: SOURCE },
};
const PLACE = { title: 'A story', quote: { exact: 'the railway', prefix: 'On ', suffix: ' today.' } };
const SUBJECT = { term: 'railway', clause: '6.1', place: PLACE };
const EDIT: FrameEdit = {
  note: '00000000-0000-4000-8000-000000000002',
  revision: '00000000-0000-4000-8000-0000000000bb',
  bases: [],
  text: 'New.',
  made: 2,
};

let nowMs: number;
let runtime: FakeRuntime;
let stored: Note[];
let saved: NoteEdit[];
const tellReader = vi.fn();
const change = vi.fn(async () => undefined);
const muteOnPage = vi.fn(async () => undefined);

function createArea(): SessionArea {
  const items = new Map<string, unknown>();
  return {
    get: async (key) => Object.fromEntries([...items].filter(([each]) => key === null || each === key)),
    set: async (more) => {
      for (const [key, value] of Object.entries(more)) items.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
}

const ask = async (request: string, of: unknown, sender: Sender = noteFrame) => {
  const reply = await runtime.deliver({ request, of }, sender);
  return (reply as { value?: never } | undefined)?.value as Record<string, never> | undefined;
};

async function openFrame(sender = noteFrame): Promise<string> {
  const token = (await ask('openNoteFrame', SUBJECT, reader))?.token;
  return (await ask('redeemFrameToken', { token }, sender))?.session ?? 'none';
}

beforeEach(() => {
  vi.clearAllMocks();
  nowMs = 1_000_000;
  stored = [];
  saved = [];
  runtime = createFakeRuntime();
  const handlers = createFrameHandlers({
    frames: createNoteFrames(createArea(), () => nowMs),
    settings: { change, muteOnPage } as never,
    getNotes: async () => ({
      find: async ({ clause }) => ({
        notes: stored.filter(({ content }) => content.clause === clause),
        hasMore: false,
      }),
      get: async (id) => stored.find((note) => note.id === id),
      save: async (edit) => {
        saved.push(edit);
        return { isBeside: false };
      },
      saveDraft: async (edit) => {
        saved.push(edit);
      },
    }),
    pack: 'islands',
    tellReader,
    getName: (term) => (term === 'railway' ? 'Lighthouse Railway' : undefined),
  });
  answerRequests<FrameRequests>(runtime, handlers, () => true, new AbortController().signal);
});

describe('a note frame proves itself', () => {
  it('by the token that its card got, and then learns what it is about', async () => {
    const token = (await ask('openNoteFrame', SUBJECT, reader))?.token;
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(await ask('redeemFrameToken', { token })).toMatchObject({
      term: { id: 'railway', name: 'Lighthouse Railway' },
      pack: 'islands',
      clause: '6.1',
      canKeep: true,
    });
    expect(tellReader.mock.calls).toEqual([[7, 'noteFrameOpened']]);
  });

  it.each<[string, () => Partial<Sender>, number]>([
    ['in another tab', () => ({ tab: { id: 8, windowId: 3, active: true } }), 0],
    ['as the top frame', () => ({ frameId: 0 }), 0],
    ['after five seconds', () => ({}), 5001],
    ['before it was made', () => ({}), -1],
  ])('but not %s, and the token is used up', async (_, sender, laterMs) => {
    const token = (await ask('openNoteFrame', SUBJECT, reader))?.token;
    nowMs += laterMs;
    expect(await ask('redeemFrameToken', { token }, { ...noteFrame, ...sender() })).toBeUndefined();
    nowMs -= laterMs;
    expect(await ask('redeemFrameToken', { token })).toBeUndefined();
    expect(tellReader).not.toHaveBeenCalled();
  });

  it('once: of two frames that ask at the same moment one gets in', async () => {
    const token = (await ask('openNoteFrame', SUBJECT, reader))?.token;
    const answers = await Promise.all(
      [1, 2, 3].map((frameId) => ask('redeemFrameToken', { token }, { ...noteFrame, frameId })),
    );
    expect(answers.filter(Boolean).length).toBe(1);
  });

  it.each([undefined, '', 'x'.repeat(32), '0'.repeat(32), 7, { toString: () => 'a' }])('never by %s', async (token) => {
    expect(await ask('redeemFrameToken', { token })).toBeUndefined();
  });

  it('in a private window it learns that nothing can be kept', async () => {
    const tab = { id: 7, windowId: 3, active: true, incognito: true };
    const token = (await ask('openNoteFrame', SUBJECT, { ...reader, tab }))?.token;
    const opening = await ask('redeemFrameToken', { token });
    expect(opening?.canKeep).toBe(false);
    stored = [NOTE];
    expect(await ask('findFrameNotes', { session: opening?.session })).toEqual({ notes: [] });
    expect(await ask('saveFrameNote', { session: opening?.session, edit: EDIT })).toBeUndefined();
    expect(saved).toEqual([]);
  });
});

describe('no token is given', () => {
  it.each([
    ['for an unknown term', { ...SUBJECT, term: 'constructor' }, reader],
    ['for what is no clause', { ...SUBJECT, clause: 'x' }, reader],
    ['to a reader in a frame of the page', SUBJECT, { ...reader, frameId: 3 }],
  ])('%s', async (_, of, sender) => {
    expect(await ask('openNoteFrame', of, sender)).toBeUndefined();
  });
});

describe('with its session a frame', () => {
  it('reads the notes on its own clause only', async () => {
    const session = await openFrame();
    stored = [NOTE, { ...NOTE, content: { ...NOTE.content, clause: '4.9' } }];
    expect(await ask('findFrameNotes', { session })).toEqual({ notes: [NOTE] });
  });

  it('begins a note that says where it was made', async () => {
    const session = await openFrame();
    expect(await ask('saveFrameNote', { session, edit: EDIT })).toEqual({ isBeside: false });
    expect(saved[0]?.content).toEqual({
      pack: 'islands',
      clause: '6.1',
      text: 'New.',
      tags: [],
      source: {
        url: 'https://news.example/story',
        title: 'A story',
        site: 'news.example',
        accessed: nowMs,
        quote: PLACE.quote,
        matched: 'the railway',
      },
    });
  });

  it('changes the words of a note and nothing else of it', async () => {
    const session = await openFrame();
    stored = [NOTE];
    await ask('draftFrameNote', { session, edit: { ...EDIT, note: NOTE.id, bases: [NOTE.revision], content: 'x' } });
    expect(saved).toEqual([
      {
        note: NOTE.id,
        revision: EDIT.revision,
        bases: [NOTE.revision],
        made: 2,
        content: { ...NOTE.content, text: 'New.' },
      },
    ]);
  });

  it.each<[string, object]>([
    ['of another clause', { note: NOTE.id }],
    ['without an id', { note: 'x' }],
    ['that is no text', { text: 7 }],
    ['as long as a library', { text: 'x'.repeat(100_001) }],
    ['over what is no revision', { bases: ['x'] }],
  ])('writes no note %s', async (_, change) => {
    const session = await openFrame();
    stored = [{ ...NOTE, content: { ...NOTE.content, clause: '4.9' } }];
    expect(await ask('saveFrameNote', { session, edit: { ...EDIT, ...change } })).toBeUndefined();
    expect(saved).toEqual([]);
  });

  it('mutes its own term, on its page or everywhere, and takes it back', async () => {
    const session = await openFrame();
    await ask('muteFrameTerm', { session, where: 'page', isMuted: true });
    await ask('muteFrameTerm', { session, where: 'everywhere', isMuted: false });
    expect(muteOnPage.mock.calls).toEqual([[7, 'https://news.example/story', 'railway', true]]);
    expect(change.mock.calls).toEqual([[{ do: 'unmute', term: 'railway' }]]);
    expect(await ask('muteFrameTerm', { session, where: 'moon', isMuted: true })).toBeUndefined();
  });

  it('closes its card', async () => {
    await ask('closeFrameCard', { session: await openFrame() });
    expect(tellReader).toHaveBeenLastCalledWith(7, 'closeCard');
  });

  it('has one that serves no other frame, tab or page', async () => {
    const session = await openFrame();
    stored = [NOTE];
    for (const sender of [
      { ...noteFrame, frameId: 43 },
      { ...noteFrame, tab: { id: 8, active: true } },
      reader,
      sidePanel,
    ])
      expect(await ask('findFrameNotes', { session }, sender)).toBeUndefined();
    expect(await ask('findFrameNotes', { session: '0'.repeat(32) })).toBeUndefined();
    expect(await ask('findFrameNotes', { session })).toEqual({ notes: [NOTE] });
  });

  it('still saves for the frame that was closed a moment ago', async () => {
    const session = await openFrame();
    for (let frameId = 50; frameId < 60; frameId++) await openFrame({ ...noteFrame, frameId });
    expect(await ask('saveFrameNote', { session, edit: EDIT })).toEqual({ isBeside: false });
  });
});

it('the frame is known by its address, and is no page like the others', () => {
  expect([noteFrame, reader, sidePanel].map((sender) => senderKind(runtime, sender))).toEqual([
    'note-frame',
    'reader',
    'own-page',
  ]);
});
