import { describe, expect, it } from 'vitest';
import {
  type AutosaveEffect,
  type AutosaveEvent,
  type AutosaveState,
  beginAutosave,
  getStatus,
  reduceAutosave,
} from '../../../components/note/autosave-state';
import type { NoteContent } from '../../../lib/core/notes/note';

/** Lets events happen, and gives where they lead and what was to be done. */
function play(start: AutosaveState, ...events: readonly AutosaveEvent[]): [AutosaveState, AutosaveEffect[]] {
  let state = start;
  const done: AutosaveEffect[] = [];
  for (const event of events) {
    const [next, effects] = reduceAutosave(state, event);
    state = next;
    done.push(...effects);
  }
  return [state, done];
}

const content = (text: string): NoteContent => ({ pack: 'p', clause: '1.1', text, tags: [] });
const stored = beginAutosave(content('old'), true);
const edit = (text: string): AutosaveEvent => ({ type: 'edit', content: content(text) });
const due = (n: number): AutosaveEvent => ({ type: 'due', edit: n });
const saved = (n: number): AutosaveEvent => ({ type: 'saved', edit: n, at: 100 });
const failed = (n: number): AutosaveEvent => ({ type: 'failed', edit: n, reason: 'disk full' });
const flush: AutosaveEvent = { type: 'flush' };
const retry: AutosaveEvent = { type: 'retry' };

describe('the saving of a note', () => {
  it('waits after an edit', () => {
    const [state, done] = play(stored, edit('a'));
    expect([getStatus(state), done]).toEqual(['saving', [{ type: 'wait', edit: 1 }, { type: 'wait-for-draft' }]]);
  });

  it('does nothing for an edit that changes nothing', () => {
    expect(play(stored, edit('old'))).toEqual([stored, []]);
  });

  it('waits anew with every edit, and a timer of an older edit does nothing', () => {
    const [, done] = play(stored, edit('a'), edit('ab'), due(1));
    expect(done.map(({ type }) => type)).toEqual(['wait', 'wait-for-draft', 'wait']);
  });

  it('saves when the keys have rested', () => {
    const [, done] = play(stored, edit('a'), due(1));
    expect(done.at(-1)).toEqual({ type: 'save', edit: 1, content: content('a') });
  });

  it('saves at once when the reader leaves, and the timer then does nothing', () => {
    const [, done] = play(stored, edit('a'), flush, due(1));
    expect(done.filter(({ type }) => type === 'save')).toHaveLength(1);
  });

  it('is saved once the disk says so', () => {
    const [state] = play(stored, edit('a'), flush, saved(1));
    expect([getStatus(state), state.keptAt]).toEqual(['saved', 100]);
  });

  it('is not saved while a newer edit waits', () => {
    const [state] = play(stored, edit('a'), flush, edit('ab'), saved(1));
    expect(getStatus(state)).toBe('saving');
  });

  it('saves the newer edit when its own time comes', () => {
    const [state, done] = play(stored, edit('a'), flush, edit('ab'), saved(1), due(2), saved(2));
    expect([getStatus(state), done.at(-1)]).toEqual(['saved', { type: 'save', edit: 2, content: content('ab') }]);
  });

  it('keeps the text and tells the reason when the disk fails', () => {
    const [state] = play(stored, edit('a'), flush, failed(1));
    expect([getStatus(state), state.failure, state.content.text]).toEqual(['failed', 'disk full', 'a']);
  });

  it('goes on telling it while the reader types on', () => {
    const [state] = play(stored, edit('a'), flush, failed(1), edit('ab'));
    expect(getStatus(state)).toBe('failed');
  });

  it('tries again when asked', () => {
    const [state, done] = play(stored, edit('a'), flush, failed(1), retry);
    expect([getStatus(state), done.at(-1)]).toEqual(['saving', { type: 'save', edit: 1, content: content('a') }]);
  });

  it('does not try again when the reader only leaves the editor', () => {
    const [state] = play(stored, edit('a'), flush, failed(1), flush);
    expect(getStatus(state)).toBe('failed');
  });

  it('forgets a failure of a save that a newer one has overtaken', () => {
    const [state] = play(stored, edit('a'), flush, edit('ab'), flush, failed(1), saved(2));
    expect(getStatus(state)).toBe('saved');
  });

  it('is not made to look saved by an older save that lands after a newer one failed', () => {
    const [state] = play(stored, edit('a'), flush, edit('ab'), flush, failed(2), saved(1));
    expect(getStatus(state)).toBe('failed');
  });

  it('never stores a begun note in which nothing was written', () => {
    const [state, done] = play(beginAutosave(content(''), false), edit(' '), due(1));
    expect([getStatus(state), done.map(({ type }) => type)]).toEqual(['rest', ['wait', 'wait-for-draft']]);
  });

  it('stores the emptiness of a note that was stored before', () => {
    const [, done] = play(stored, edit(''), due(1));
    expect(done.at(-1)).toEqual({ type: 'save', edit: 1, content: content('') });
  });

  it('writes drafts while the keys do not rest', () => {
    const draftDue: AutosaveEvent = { type: 'draft-due' };
    const [, done] = play(stored, edit('a'), edit('ab'), draftDue, edit('abc'), draftDue);
    expect(done.filter(({ type }) => type === 'draft')).toEqual([
      { type: 'draft', edit: 2, content: content('ab') },
      { type: 'draft', edit: 3, content: content('abc') },
    ]);
  });

  it('writes no draft of what is already on its way to the disk', () => {
    const [, done] = play(stored, edit('a'), flush, { type: 'draft-due' });
    expect(done.map(({ type }) => type)).toEqual(['wait', 'wait-for-draft', 'save']);
  });
});
