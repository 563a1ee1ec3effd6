import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardContent } from '../../lib/core/hover/card-content';
import { askBackground } from '../../lib/extension/ask-background';
import { answerBackgroundRequests } from '../../lib/extension/background-messages';
import type { MessageRuntime } from '../../lib/extension/message-runtime';
import { parseCardRequest, parseClauseId, parsePart } from '../../lib/extension/parse-background-requests';
import { createFakeRuntime, type FakeRuntime, reader, sidePanel } from './fake-runtime';

const card: CardContent = {
  term: { id: 'harbour-council', kind: 'mechanism', name: 'Harbour Council', about: 'Meeting.' },
  clauses: [],
  title: 'Joint Declaration of the Islands',
  date: '2030-01-24',
};

const ASKED = { sentence: 'A sentence.', surface: 'Council', language: 'en', inside: [] };

let runtime: FakeRuntime;
let ending: AbortController;
const emptyLayer = { words: '', errors: '', odd: '', han: '', keys: '', errorKeys: '', anchors: '' };
const emptyPart = {
  layers: {
    anywhere: emptyLayer,
    china: emptyLayer,
    central: emptyLayer,
    contexts: emptyLayer,
    followUps: emptyLayer,
  },
  gates: { china: '', central: '' },
  traditional: '',
  count: 0,
  company: '',
  companions: '',
  patterns: '{}',
  aliases: '',
};
const refuse = () => undefined;
const seedStatement = vi.fn(() => ({ outcome: 'kept' as const }));

beforeEach(() => {
  runtime = createFakeRuntime();
  ending = new AbortController();
  seedStatement.mockClear();
  answerBackgroundRequests(
    runtime,
    {
      async getCard(of) {
        const asked = parseCardRequest(of);
        if (asked?.term === 'broken') throw new Error('The database is gone.');
        return asked && card;
      },
      getGazetteerPart: (of) => (parsePart(of) === undefined ? undefined : emptyPart),
      getReaderSettings: () => undefined,
      changeSettings: () => undefined,
      decideAboutPage: () => undefined,
      openPanel: (at) => (parseClauseId(at) === undefined ? undefined : { opened: 'panel' }),
      seedStatement,
      openNoteFrame: refuse,
      redeemFrameToken: refuse,
      findFrameNotes: refuse,
      draftFrameNote: refuse,
      saveFrameNote: refuse,
      muteFrameTerm: refuse,
      closeFrameCard: refuse,
    },
    ending.signal,
  );
});

describe('the reader on a page', () => {
  it('gets a part of the gazetteer, and no part that there is not', async () => {
    expect(await askBackground(runtime, 'getGazetteerPart', { part: 'chinese' })).toEqual(emptyPart);
    await expect(askBackground(runtime, 'getGazetteerPart', { part: 'klingon' as 'chinese' })).rejects.toThrow();
  });

  it('gets the card it asks for', async () => {
    expect(await askBackground(runtime, 'getCard', { ...ASKED, term: 'harbour-council' })).toEqual(card);
  });

  it('is told why there is none', async () => {
    await expect(askBackground(runtime, 'getCard', { ...ASKED, term: 'broken' })).rejects.toThrow('database is gone');
  });

  it('is told that nobody answers once the background is gone', async () => {
    ending.abort();
    await expect(askBackground(runtime, 'openPanel', { clause: '4.9' })).rejects.toThrow('no answer');
  });

  it('may not ask for what only our own pages may', async () => {
    expect(await runtime.deliver({ request: 'seedStatement', of: {} }, reader)).toBeUndefined();
    expect(seedStatement).not.toHaveBeenCalled();
    expect(await runtime.deliver({ request: 'seedStatement', of: {} }, sidePanel)).toEqual({
      ok: true,
      value: { outcome: 'kept' },
    });
  });
});

describe('what makes no sense is refused', () => {
  it.each([
    ['no term', { request: 'getCard', of: { ...ASKED } }],
    ['a term that is no text', { request: 'getCard', of: { ...ASKED, term: 7 } }],
    ['a sentence as long as a book', { request: 'getCard', of: { ...ASKED, term: 'x', sentence: 'x'.repeat(5000) } }],
    [
      'more names inside a name than there can be',
      { request: 'getCard', of: { ...ASKED, term: 'x', inside: Array(99).fill('y') } },
    ],
    ['nothing at all', { request: 'getCard' }],
    ['an address for a clause', { request: 'openPanel', of: { clause: '4.9&x=//evil.example' } }],
  ])('%s', async (_, message) => {
    expect(await runtime.deliver(message, reader)).toEqual({ ok: false, reason: 'The request makes no sense.' });
  });
});

describe('nobody answers', () => {
  it.each([
    ['a request that is not on the list', { request: 'getNotes', of: {} }],
    ['the name of a method of every object', { request: 'constructor', of: {} }],
    ['an announcement', { announce: 'pageChanged' }],
    ['plain text', 'getCard'],
    ['nothing', null],
  ])('%s', async (_, message) => {
    expect(await runtime.deliver(message, sidePanel)).toBeUndefined();
  });

  it.each([
    ['another extension', { ...reader, id: 'other' }],
    ['a sender without a name', { url: 'https://news.example/' }],
    ['a page of ours that only looks like it', { id: 'clauselight', url: 'chrome-extension://clauselight.evil/x' }],
  ])('%s', async (_, sender) => {
    expect(await runtime.deliver({ request: 'openPanel', of: { clause: '4.9' } }, sender)).toBeUndefined();
  });
});

describe('a background that ends in the middle of an answer', () => {
  const dying = (deaths: number): MessageRuntime => ({
    ...runtime,
    id: 'clauselight',
    sendMessage: (message) =>
      deaths-- > 0 ? Promise.reject(new Error('The channel closed.')) : runtime.sendMessage(message),
  });

  it('is asked again, and its next life answers', async () => {
    expect(await askBackground(dying(5), 'getCard', { ...ASKED, term: 'harbour-council' })).toEqual(card);
    await expect(askBackground(dying(6), 'getCard', { ...ASKED, term: 'harbour-council' })).rejects.toThrow('channel');
  });

  it('is not asked twice for what must not be done twice', async () => {
    await expect(askBackground(dying(1), 'openPanel', { clause: '4.1' })).rejects.toThrow('channel');
  });
});
