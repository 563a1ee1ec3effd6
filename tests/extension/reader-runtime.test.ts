import { describe, expect, it, vi } from 'vitest';
import { createReaderRuntime, parseMentionId } from '../../lib/extension/reader-runtime';
import { createFakeRuntime, sidePanel } from './fake-runtime';

const i18n = { getMessage: (key: string) => (key === 'card_close' ? 'Close' : ''), getUILanguage: () => 'en' };

describe('the reader', () => {
  it('answers the side panel until its end', async () => {
    const runtime = createFakeRuntime();
    const ending = new AbortController();
    const shown: number[] = [];
    createReaderRuntime({ runtime, i18n }).answer(
      {
        getPageReport: () => undefined,
        noteFrameOpened: () => undefined,
        closeCard: () => undefined,
        stepMention: () => undefined,
        showMention(of) {
          const id = parseMentionId(of);
          if (id === undefined) return undefined;
          shown.push(id);
          return { shown: true };
        },
      },
      ending.signal,
    );
    const ask = (of: unknown) => runtime.deliver({ request: 'showMention', of }, sidePanel);
    expect(await ask({ id: 4 })).toEqual({ ok: true, value: { shown: true } });
    expect(await ask({ id: '4' })).toMatchObject({ ok: false });
    expect(await runtime.deliver({ request: 'showMention', of: { id: 5 } }, { id: 'other' })).toBeUndefined();
    ending.abort();
    expect(await ask({ id: 6 })).toBeUndefined();
    expect(shown).toEqual([4]);
  });

  it('falls silent once the extension has left the page behind', () => {
    const runtime = createFakeRuntime();
    const sent = vi.spyOn(runtime, 'sendMessage');
    const alive = createReaderRuntime({ runtime, i18n });
    alive.announce('pageChanged', { terms: 3 });
    expect(sent).toHaveBeenCalledExactlyOnceWith({ announce: 'pageChanged', of: { terms: 3 } });
    expect(alive.isAlive()).toBe(true);
    runtime.invalidate();
    alive.announce('pageChanged', { terms: 3 });
    expect(sent).toHaveBeenCalledOnce();
    expect(alive.isAlive()).toBe(false);
  });

  it('takes its strings from the browser', () => {
    const { translate } = createReaderRuntime({ runtime: createFakeRuntime(), i18n });
    expect(translate('card_close')).toBe('Close');
    expect(translate('card_copy')).toBe('card_copy');
  });

  it('does not start outside an extension', () => {
    expect(() => createReaderRuntime()).toThrow('part of the extension');
  });
});
