import { describe, expect, test } from 'vitest';
import { getMention } from '../../../lib/core/hover/hover-machine';
import type { HoverRules } from '../../../lib/core/hover/hover-state';
import { OPEN_REST_MS, OPEN_WARM_MS, SCROLL_FOLLOW_PX } from '../../../lib/core/hover/timings';
import { RAILWAY, Reader, SUMMIT } from './reader';

const reader = (rules?: Partial<HoverRules>) => new Reader({ trigger: 'hover', restMs: OPEN_REST_MS, ...rules });

describe('calling for a card', () => {
  test.each(['key', 'tap'] as const)('idle -> called -> focused: by %s, without any rest', (by) => {
    const r = reader().tell({ type: 'call', mention: RAILWAY, by });
    expect([r.at, r.shown, getMention(r.state)]).toEqual(['called', undefined, RAILWAY]);
    expect(r.effects).toContainEqual({ do: 'ask', mention: RAILWAY });
    expect(r.answered(RAILWAY).at).toBe('focused');
    expect(r.effects.at(-1)).toEqual({ do: 'show', mention: RAILWAY, by });
  });

  test('called -> idle: without an answer there is no card', () => {
    expect(reader().tell({ type: 'call', mention: RAILWAY, by: 'key' }).answered(RAILWAY, false).at).toBe('idle');
  });

  test('called -> called: the answer for another mention changes nothing', () => {
    expect(reader().tell({ type: 'call', mention: RAILWAY, by: 'key' }).answered(SUMMIT).at).toBe('called');
  });

  test('called -> called: a second call takes the place of the first', () => {
    const r = reader()
      .tell({ type: 'call', mention: RAILWAY, by: 'key' })
      .tell({ type: 'call', mention: SUMMIT, by: 'key' });
    expect(r.answered(RAILWAY).at).toBe('called');
    expect(r.answered(SUMMIT).shown).toBe(SUMMIT);
  });

  test('called -> idle: turning elsewhere, or Esc, takes the call back', () => {
    for (const type of ['withdraw', 'dismiss'] as const) {
      const r = reader().tell({ type: 'call', mention: RAILWAY, by: 'key' }).tell({ type }).answered(RAILWAY);
      expect([r.at, r.count('hide')]).toEqual(['idle', 0]);
    }
  });

  test('called -> called: the pointer, parked wherever it is, and scrolling to the mention do not matter', () => {
    const r = reader().tell({ type: 'call', mention: RAILWAY, by: 'key' }).onMention(SUMMIT).onPage();
    expect(r.tell({ type: 'scroll', driftPx: 900 }).at).toBe('called');
  });

  test('pending -> called: what the pointer was waiting for is forgotten', () => {
    const r = reader().onMention(SUMMIT).answered(SUMMIT).calls(RAILWAY).after(1000);
    expect([r.at, r.shown]).toEqual(['focused', RAILWAY]);
  });

  test('open, closing, held, pinned, focused -> called -> focused: the card before stays until it gives way', () => {
    const before = {
      open: () => reader().reads(RAILWAY),
      closing: () => reader().reads(RAILWAY).onPage(),
      held: () => reader().reads(RAILWAY).tell({ type: 'use' }),
      pinned: () => reader().reads(RAILWAY).tell({ type: 'pin' }),
      focused: () => reader().calls(RAILWAY),
    };
    for (const [at, make] of Object.entries(before)) {
      const r = make();
      expect(r.at).toBe(at);
      r.tell({ type: 'call', mention: SUMMIT, by: 'key' });
      expect([r.at, r.shown]).toEqual(['called', RAILWAY]);
      r.after(2000).answered(SUMMIT);
      expect([r.at, r.shown, r.count('hide')]).toEqual(['focused', SUMMIT, 0]);
    }
  });

  test('called -> idle: if there is no other card, the one before goes', () => {
    const r = reader().reads(RAILWAY).tell({ type: 'call', mention: SUMMIT, by: 'key' }).answered(SUMMIT, false);
    expect([r.at, r.count('hide')]).toEqual(['idle', 1]);
  });

  test('called -> idle: Esc takes the card before with it', () => {
    const r = reader().reads(RAILWAY).tell({ type: 'call', mention: SUMMIT, by: 'key' }).tell({ type: 'dismiss' });
    expect([r.at, r.count('hide')]).toEqual(['idle', 1]);
  });
});

describe('a card with the focus', () => {
  test('focused -> focused: stays without the pointer, and when it is used', () => {
    expect(reader().calls(RAILWAY).onPage().after(5000).tell({ type: 'use' }).at).toBe('focused');
  });

  test('focused -> idle: when the focus leaves it', () => {
    expect(reader().calls(RAILWAY).tell({ type: 'blur' }).at).toBe('idle');
  });

  test('no other card goes because the focus leaves it', () => {
    expect(reader().reads(RAILWAY).tell({ type: 'use' }).tell({ type: 'blur' }).at).toBe('held');
    expect(reader().reads(RAILWAY).tell({ type: 'pin' }).tell({ type: 'blur' }).at).toBe('pinned');
  });

  test('focused -> idle: Esc, a press elsewhere, scrolled far', () => {
    expect(reader().calls(RAILWAY).tell({ type: 'dismiss' }).at).toBe('idle');
    expect(reader().calls(RAILWAY).tell({ type: 'withdraw' }).at).toBe('idle');
    expect(
      reader()
        .calls(RAILWAY)
        .tell({ type: 'scroll', driftPx: SCROLL_FOLLOW_PX + 1 }).at,
    ).toBe('idle');
  });

  test('focused -> idle: after Esc the pointer that lies on the mention does not open it again', () => {
    expect(reader().calls(RAILWAY).tell({ type: 'dismiss' }).onMention(RAILWAY).after(2000).at).toBe('idle');
  });

  test('focused -> pinned', () => {
    expect(reader().calls(RAILWAY).tell({ type: 'pin' }).tell({ type: 'blur' }).at).toBe('pinned');
  });

  test('focused -> open: another mention takes its place after a full rest', () => {
    const r = reader().calls(RAILWAY).onMention(SUMMIT).answered(SUMMIT).after(OPEN_WARM_MS);
    expect(r.shown).toBe(RAILWAY);
    expect(r.after(OPEN_REST_MS).shown).toBe(SUMMIT);
    expect(r.at).toBe('open');
  });
});

describe('what the reader has chosen', () => {
  test('the rest is as long as chosen', () => {
    const r = reader({ restMs: 700 }).onMention(RAILWAY).answered(RAILWAY).after(699);
    expect(r.at).toBe('pending');
    expect(r.after(1).at).toBe('open');
  });

  test('click: resting opens nothing, a press does: idle -> called -> held', () => {
    const r = reader({ trigger: 'click' }).reads(RAILWAY).after(2000);
    expect(r.at).toBe('idle');
    expect(r.calls(RAILWAY, 'press').at).toBe('held');
    expect(r.onMention(SUMMIT).answered(SUMMIT).after(2000).shown).toBe(RAILWAY);
  });

  test('idle -> idle: with the other triggers a press calls for nothing', () => {
    expect(reader().calls(RAILWAY, 'press').at).toBe('idle');
    expect(reader({ trigger: 'modifier' }).calls(RAILWAY, 'press').at).toBe('idle');
  });

  test('modifier: resting opens only with the key held, and then soon', () => {
    const r = reader({ trigger: 'modifier' }).reads(RAILWAY);
    expect(r.at).toBe('idle');
    r.hasModifier = true;
    expect(r.onMention(RAILWAY).answered(RAILWAY).after(OPEN_WARM_MS).at).toBe('open');
  });

  test('modifier: pending -> idle when the key is let go, open stays open', () => {
    const r = reader({ trigger: 'modifier' });
    r.hasModifier = true;
    r.onMention(RAILWAY);
    r.hasModifier = false;
    expect(r.onMention(RAILWAY).at).toBe('idle');
    r.hasModifier = true;
    r.onMention(RAILWAY).answered(RAILWAY).after(OPEN_WARM_MS);
    r.hasModifier = false;
    expect(r.onMention(RAILWAY).after(2000).at).toBe('open');
  });

  test('off: neither rest, press nor tap opens a card, the keyboard does', () => {
    const r = reader({ trigger: 'off' });
    r.hasModifier = true;
    expect(r.reads(RAILWAY).after(2000).at).toBe('idle');
    expect(r.calls(RAILWAY, 'press').at).toBe('idle');
    expect(r.calls(RAILWAY, 'tap').at).toBe('idle');
    expect(r.calls(RAILWAY, 'key').at).toBe('focused');
  });

  test.each(['hover', 'click', 'modifier'] as const)(
    'keyboard and touch open cards with every other trigger: %s',
    (trigger) => {
      expect(reader({ trigger }).calls(RAILWAY, 'key').at).toBe('focused');
      expect(reader({ trigger }).calls(RAILWAY, 'tap').at).toBe('focused');
    },
  );
});

test('any state -> the same: a page that is read again gives its mentions other numbers, and nothing else changes', () => {
  const states = [
    reader(),
    reader().onMention(RAILWAY),
    reader().reads(RAILWAY),
    reader().reads(RAILWAY).onMention(SUMMIT),
    reader().reads(RAILWAY).tell({ type: 'pin' }),
    reader().reads(RAILWAY).tell({ type: 'dismiss' }),
    reader().reads(RAILWAY).tell({ type: 'call', mention: SUMMIT, by: 'key' }),
  ];
  for (const r of states) {
    const before = JSON.stringify(r.state);
    r.tell({ type: 'renumber', from: RAILWAY, to: 71 }).tell({ type: 'renumber', from: SUMMIT, to: 72 });
    expect(JSON.stringify(r.state)).not.toMatch(/"(?:mention|silent|over)":[12]\b/);
    r.tell({ type: 'renumber', from: 71, to: RAILWAY }).tell({ type: 'renumber', from: 72, to: SUMMIT });
    expect(JSON.stringify(r.state)).toBe(before);
  }
});
