import { describe, expect, test } from 'vitest';
import { IDLE } from '../../../lib/core/hover/hover-machine';
import {
  BRIDGE_STALL_MS,
  CLOSE_GRACE_MS,
  OPEN_REST_MS,
  OPEN_WARM_MS,
  REST_WINDOW_MS,
  SCROLL_FOLLOW_PX,
  WARM_WINDOW_MS,
} from '../../../lib/core/hover/timings';
import { RAILWAY, Reader, SUMMIT } from './reader';

const reader = () => new Reader();

describe('opening', () => {
  test('idle -> pending: arriving on a mention asks for its card at once', () => {
    const r = reader().onMention(RAILWAY);
    expect(r.at).toBe('pending');
    expect(r.effects).toContainEqual({ do: 'ask', mention: RAILWAY });
  });

  test('pending -> open: the card opens when the pointer has rested', () => {
    const r = reader()
      .onMention(RAILWAY)
      .answered(RAILWAY)
      .after(OPEN_REST_MS - 1);
    expect(r.at).toBe('pending');
    expect(r.after(1).at).toBe('open');
    expect(r.effects.at(-1)).toEqual({ do: 'show', mention: RAILWAY, by: 'rest' });
  });

  test('pending -> open: a late answer opens the card when it comes', () => {
    const r = reader()
      .onMention(RAILWAY)
      .after(OPEN_REST_MS + 300);
    expect(r.at).toBe('pending');
    expect(r.answered(RAILWAY).shown).toBe(RAILWAY);
  });

  test('pending -> pending: moving on along the mention begins the rest anew, and asks no second time', () => {
    const r = reader().onMention(RAILWAY).answered(RAILWAY).after(30).onMention(RAILWAY);
    expect(r.after(OPEN_REST_MS - 1).at).toBe('pending');
    expect(r.after(1).at).toBe('open');
    expect(r.count('ask')).toBe(1);
  });

  test('pending -> pending: a trembling hand rests', () => {
    const r = reader().onMention(RAILWAY).answered(RAILWAY);
    const { from } = (r.state.mode as { next: { from: { x: number; y: number } } }).next;
    for (let i = 0; i < 5; i++) {
      r.after(20).tell({
        type: 'point',
        target: { on: 'mention', mention: RAILWAY },
        at: { x: from.x + (i % 2) * 3, y: from.y },
        mayOpen: true,
        hasModifier: false,
      });
    }
    expect(r.after(OPEN_REST_MS - 100).at).toBe('open');
  });

  test('pending -> pending: a move after standing still is compared with where it stood', () => {
    const r = reader()
      .onMention(RAILWAY)
      .answered(RAILWAY)
      .after(REST_WINDOW_MS + 1)
      .onMention(RAILWAY)
      .after(20);
    r.onMention(RAILWAY);
    expect(r.after(OPEN_REST_MS - 100).at).toBe('pending');
  });

  test('pending -> idle: passing over a mention opens nothing', () => {
    expect(reader().onMention(RAILWAY).answered(RAILWAY).after(150).onPage().after(2000).effects).not.toContainEqual({
      do: 'show',
      mention: RAILWAY,
      by: 'rest',
    });
  });

  test('pending -> idle -> pending: brushing a mention, leaving and coming back to rest opens its card', () => {
    const r = reader().onMention(RAILWAY).answered(RAILWAY).after(50).onPage().after(150).reads(RAILWAY);
    expect(r.shown).toBe(RAILWAY);
  });

  test('pending -> pending: going to another mention waits for that one, whatever the first answers', () => {
    const r = reader().onMention(RAILWAY).after(300).onMention(SUMMIT).answered(RAILWAY).after(OPEN_REST_MS);
    expect(r.at).toBe('pending');
    expect(r.answered(SUMMIT).shown).toBe(SUMMIT);
  });

  test('pending -> idle: without an answer the mention stays silent until the pointer has left it', () => {
    const r = reader().onMention(RAILWAY).answered(RAILWAY, false).onMention(RAILWAY);
    expect(r.at).toBe('idle');
    expect(r.onPage().onMention(RAILWAY).at).toBe('pending');
  });

  test('idle -> idle: with a button down, a selection or a page just scrolled nothing opens', () => {
    expect(reader().go({ on: 'mention', mention: RAILWAY }, false).at).toBe('idle');
    expect(reader().onMention(RAILWAY).go({ on: 'mention', mention: RAILWAY }, false).at).toBe('idle');
  });

  test('pending -> idle: scrolling ends the wait', () => {
    const r = reader().onMention(RAILWAY).answered(RAILWAY).tell({ type: 'scroll', driftPx: 0 }).after(1000);
    expect(r.at).toBe('idle');
  });

  test('pending -> idle: a press on the mention is not a wish for its card', () => {
    const r = reader().onMention(RAILWAY).answered(RAILWAY).tell({ type: 'withdraw' }).onMention(RAILWAY);
    expect(r.after(1000).at).toBe('idle');
  });

  test('idle -> pending: soon after a card closed the next opens quickly, later it does not', () => {
    const r = reader().reads(RAILWAY).onPage().after(CLOSE_GRACE_MS);
    expect(r.at).toBe('idle');
    r.after(WARM_WINDOW_MS).onMention(SUMMIT).answered(SUMMIT);
    expect(r.after(OPEN_WARM_MS).shown).toBe(SUMMIT);
    r.onPage().after(CLOSE_GRACE_MS + WARM_WINDOW_MS + 1);
    expect(r.onMention(RAILWAY).answered(RAILWAY).after(OPEN_WARM_MS).at).toBe('pending');
  });
});

describe('leaving', () => {
  test('open -> closing -> idle: the card goes after the grace', () => {
    const r = reader().reads(RAILWAY).onPage();
    expect(r.at).toBe('closing');
    expect(r.after(CLOSE_GRACE_MS - 1).shown).toBe(RAILWAY);
    expect(r.after(1).at).toBe('idle');
    expect(r.count('hide')).toBe(1);
  });

  test('closing -> closing: wandering over the page does not prolong the grace', () => {
    const r = reader().reads(RAILWAY).onPage().after(200).onPage().after(100);
    expect(r.at).toBe('idle');
  });

  test('closing -> open: back on the mention within the grace, the card is simply still there', () => {
    const r = reader().reads(RAILWAY).onPage().after(200).onMention(RAILWAY);
    expect(r.at).toBe('open');
    expect(r.after(2000).at).toBe('open');
    expect(r.count('show')).toBe(1);
    expect(r.count('hide')).toBe(0);
  });

  test('closing -> open: on the card within the grace', () => {
    expect(reader().reads(RAILWAY).onPage().after(200).go({ on: 'card' }).after(2000).at).toBe('open');
  });

  test('open -> closing: leaving the card itself', () => {
    expect(reader().reads(RAILWAY).go({ on: 'card' }).onPage().at).toBe('closing');
  });

  test('open -> idle: scrolled too far away', () => {
    const r = reader().reads(RAILWAY).tell({ type: 'scroll', driftPx: SCROLL_FOLLOW_PX });
    expect(r.at).toBe('open');
    expect(r.tell({ type: 'scroll', driftPx: SCROLL_FOLLOW_PX + 1 }).at).toBe('idle');
  });

  test('open -> idle: a press elsewhere, typing, a hidden tab, a mention that is gone', () => {
    expect(reader().reads(RAILWAY).tell({ type: 'withdraw' }).at).toBe('idle');
  });
});

describe('the bridge', () => {
  const crossing = { on: 'bridge', isNearer: true } as const;
  const lingering = { on: 'bridge', isNearer: false } as const;

  test('open -> open: a slow hand that gets nearer keeps the card for as long as it takes', () => {
    const r = reader().reads(RAILWAY);
    for (let i = 0; i < 10; i++) r.go(crossing).after(BRIDGE_STALL_MS - 50);
    expect(r.at).toBe('open');
    expect(r.go({ on: 'card' }).after(2000).at).toBe('open');
  });

  test('open -> closing: without getting nearer the grace begins', () => {
    const r = reader().reads(RAILWAY).go(crossing).after(200).go(lingering).after(100);
    expect(r.at).toBe('closing');
    expect(r.effects.at(-1)).toEqual({ do: 'drop-bridge' });
    expect(r.after(CLOSE_GRACE_MS).at).toBe('idle');
  });

  test('closing -> open: getting nearer again, but not by lingering', () => {
    expect(reader().reads(RAILWAY).onPage().go(lingering).at).toBe('closing');
    expect(reader().reads(RAILWAY).onPage().go(crossing).at).toBe('open');
  });
});

describe('another mention', () => {
  test('open -> closing -> open: takes the place of the card after a short rest', () => {
    const r = reader().reads(RAILWAY).onMention(SUMMIT).answered(SUMMIT);
    expect(r.shown).toBe(RAILWAY);
    expect(r.after(OPEN_WARM_MS).shown).toBe(SUMMIT);
    expect(r.count('hide')).toBe(0);
    expect(r.after(2000).shown).toBe(SUMMIT);
  });

  test('closing -> closing: passing over it changes nothing', () => {
    const r = reader().reads(RAILWAY).onMention(SUMMIT).answered(SUMMIT).after(40).onPage().after(100);
    expect(r.shown).toBe(RAILWAY);
    expect(r.after(CLOSE_GRACE_MS).at).toBe('idle');
  });

  test('closing -> pending: if its answer is late the old card goes first', () => {
    const r = reader().reads(RAILWAY).onMention(SUMMIT).after(CLOSE_GRACE_MS);
    expect(r.at).toBe('pending');
    expect(r.count('hide')).toBe(1);
    expect(r.answered(SUMMIT).shown).toBe(SUMMIT);
  });

  test('closing -> closing: without an answer the old card closes as it would have', () => {
    const r = reader().reads(RAILWAY).onMention(SUMMIT).answered(SUMMIT, false).after(OPEN_WARM_MS);
    expect(r.shown).toBe(RAILWAY);
    expect(r.after(CLOSE_GRACE_MS).at).toBe('idle');
  });

  test('closing -> closing: scrolling forgets it', () => {
    const r = reader().reads(RAILWAY).onMention(SUMMIT).answered(SUMMIT).tell({ type: 'scroll', driftPx: 1 });
    expect(r.after(OPEN_WARM_MS).shown).toBe(RAILWAY);
  });
});

describe('holding and pinning', () => {
  const held = () => reader().reads(RAILWAY).go({ on: 'card' }).tell({ type: 'use' });
  const pinned = () => held().tell({ type: 'pin' });

  test('open -> held: a card in use stays without the pointer', () => {
    expect(held().onPage().after(5000).at).toBe('held');
  });

  test('closing -> held', () => {
    expect(reader().reads(RAILWAY).onPage().tell({ type: 'use' }).after(1000).at).toBe('held');
  });

  test('held -> idle: when the reader turns elsewhere', () => {
    expect(held().tell({ type: 'withdraw' }).at).toBe('idle');
    expect(held().tell({ type: 'scroll', driftPx: SCROLL_FOLLOW_PX + 1 }).at).toBe('idle');
  });

  test('held -> open: another mention takes its place after a full rest', () => {
    const r = held().onMention(SUMMIT).answered(SUMMIT).after(OPEN_WARM_MS);
    expect(r.shown).toBe(RAILWAY);
    expect(r.after(OPEN_REST_MS).shown).toBe(SUMMIT);
  });

  test('held -> held: passing over another mention changes nothing', () => {
    expect(held().onMention(SUMMIT).answered(SUMMIT).after(100).onPage().after(1000).shown).toBe(RAILWAY);
  });

  test('open, held -> pinned: nothing on the page closes it', () => {
    const r = pinned().onMention(SUMMIT).answered(SUMMIT).after(1000);
    r.tell({ type: 'withdraw' }).tell({ type: 'scroll', driftPx: 900 }).onPage().after(5000);
    expect(r.at).toBe('pinned');
    expect(reader().reads(RAILWAY).tell({ type: 'pin' }).at).toBe('pinned');
  });

  test('pinned -> held: the pin pressed again', () => {
    expect(pinned().tell({ type: 'pin' }).at).toBe('held');
  });

  test('held, pinned -> idle: Esc', () => {
    expect(held().tell({ type: 'dismiss' }).at).toBe('idle');
    expect(pinned().tell({ type: 'dismiss' }).at).toBe('idle');
  });
});

describe('Esc', () => {
  test('open -> idle: the mention stays silent until the pointer has left it', () => {
    const r = reader().reads(RAILWAY).tell({ type: 'dismiss' });
    expect(r.at).toBe('idle');
    expect(r.onMention(RAILWAY).after(5000).at).toBe('idle');
    expect(r.onPage().after(5000).reads(RAILWAY).shown).toBe(RAILWAY);
  });

  test('idle -> pending: another mention is not silent', () => {
    expect(reader().reads(RAILWAY).tell({ type: 'dismiss' }).onMention(SUMMIT).at).toBe('pending');
  });

  test('closing -> idle', () => {
    expect(reader().reads(RAILWAY).onPage().tell({ type: 'dismiss' }).at).toBe('idle');
  });
});

test('with no card and none coming, nothing but pointing at a mention changes anything', () => {
  const events = ['use', 'pin', 'dismiss', 'withdraw'] as const;
  for (const type of events) expect(reader().tell({ type }).state).toBe(IDLE);
  expect(reader().tell({ type: 'scroll', driftPx: 500 }).state).toBe(IDLE);
  expect(reader().tell({ type: 'timer', token: 0 }).answered(RAILWAY).onPage().state).toBe(IDLE);
});

test('a pending card is no card yet: using, pinning and closing do not concern it', () => {
  for (const type of ['use', 'pin', 'dismiss'] as const)
    expect(reader().onMention(RAILWAY).tell({ type }).at).toBe('pending');
});
