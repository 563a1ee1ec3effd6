import type { Bridge } from '../../core/hover/bridge';
import { createBridge, crossBridge, SKIRT_PX } from '../../core/hover/bridge';
import type { CardContent } from '../../core/hover/card-content';
import type { Point, Rect } from '../../core/hover/geometry';
import { isInside } from '../../core/hover/geometry';
import { getShownMention, IDLE, stepHover } from '../../core/hover/hover-machine';
import type { Effect, HoverEvent, Target } from '../../core/hover/hover-state';
import { placeCard } from '../../core/hover/placement';
import { SCROLL_CALM_MS } from '../../core/hover/timings';
import type { Translate } from '../../core/strings';
import { createCardHost } from './card-host';
import { listenForCardKeys } from './card-keys';
import type { CardView } from './card-view';
import { createCardView } from './card-view';
import { copyText } from './copy-text';
import { findMentionAt, measureLines } from './hit-test';
import type { MentionsByNode } from './mentions-by-node';
import { listenToPage } from './page-events';
import { readPageTheme } from './page-theme';
import { getViewport } from './viewport';

/** What the hover card needs from outside. */
export interface HoverOptions {
  readonly document: Document;
  readonly mentions: MentionsByNode;
  readonly translate: Translate;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Ends everything: listeners, timers, the card. */
  readonly signal: AbortSignal;
  /** The card for a mention. Asked when the pointer arrives; if it rejects, no card opens. */
  getCard(mention: number): Promise<CardContent>;
  /** What the copy button copies: a clause of the card with its citation. */
  copyText(card: CardContent, clause: string): string;
  openPanel(clause: string): void;
  /** Emphasises the mention whose card is open; undefined when none is. */
  setActive(mention: number | undefined): void;
}

/** The hover card of a page. */
export interface Hover {
  /** To be called when mentions came or went: a card whose mention is gone closes. */
  mentionsChanged(): void;
}

/** Opens, places and closes the hover card of a page, by the reader's pointer and keys. */
export function createHover(options: HoverOptions): Hover {
  const { document, mentions, now, translate } = options;
  const window = document.defaultView as Window;
  const expelled = new AbortController();
  const signal = AbortSignal.any([options.signal, expelled.signal]);
  const host = createCardHost({
    document,
    now,
    onUse: (event) => event.isTrusted && tell({ type: 'use' }),
    onExpelled: () => expelled.abort(),
  });
  const timers = { opening: 0, closing: 0, settling: 0 };
  let state = IDLE;
  let pointer: Point = { x: 0, y: 0 };
  let scrolledMs = Number.NEGATIVE_INFINITY;
  let bridge: Bridge | undefined;
  let answer: { readonly mention: number; readonly card: CardContent } | undefined;
  let view: CardView | undefined;
  /** Where the mention's first letter was when its card was placed. */
  let placedAt: Point = pointer;
  let whileShown = new AbortController();

  function tell(event: Untimed): void {
    if (signal.aborted) return;
    const [next, effects] = stepHover(state, { ...event, nowMs: now() });
    state = next;
    for (const effect of effects) run(effect);
    view?.setPinned(state.mode.at === 'pinned');
  }

  function run(effect: Effect): void {
    switch (effect.do) {
      case 'wait':
        window.clearTimeout(timers[effect.clock]);
        timers[effect.clock] = window.setTimeout(() => tell({ type: 'timer', token: effect.token }), effect.ms);
        return;
      case 'ask':
        ask(effect.mention);
        return;
      case 'show':
        show(effect.mention);
        return;
      case 'hide':
        hide();
        return;
      case 'drop-bridge':
        bridge = undefined;
        look();
        return;
    }
  }

  function ask(mention: number): void {
    options.getCard(mention).then(
      (card) => {
        answer = { mention, card };
        tell({ type: 'answer', mention, isFound: true });
      },
      () => tell({ type: 'answer', mention, isFound: false }),
    );
  }

  function show(mention: number): void {
    const near = mentions.rangesOf(mention)[0]?.startContainer.parentElement;
    if (answer?.mention !== mention || !near) {
      withdraw();
      return;
    }
    const { card } = answer;
    const theme = readPageTheme(near);
    view = createCardView(document, card, mentions.describe(mention)?.surface ?? '', translate, {
      copy: (clause) => copyText(window, options.copyText(card, clause)),
      openPanel: options.openPanel,
      pin: () => tell({ type: 'pin' }),
      close: () => tell({ type: 'dismiss' }),
    });
    view.element.classList.toggle('dark', theme.isDark);
    view.element.dir = theme.direction;
    host.show(view.element, near);
    if (!place(mention)) {
      withdraw();
      return;
    }
    options.setActive(mention);
    whileShown.abort();
    whileShown = new AbortController();
    const until = { signal: AbortSignal.any([signal, whileShown.signal]) };
    listenForCardKeys(window, { dismiss: () => tell({ type: 'dismiss' }), withdraw }, until.signal);
    window.addEventListener('resize', () => place(mention), until);
    window.visualViewport?.addEventListener('resize', () => place(mention), until);
  }

  /** Places the card at its mention; false if that is nowhere in the viewport. */
  function place(mention: number): boolean {
    const lines = measureLines(document, mentions.rangesOf(mention));
    const viewport = getViewport(window);
    const [first] = lines;
    if (!first || !lines.some((line) => overlaps(line, viewport))) return false;
    const direction = view?.element.dir === 'rtl' ? 'rtl' : 'ltr';
    host.place(placeCard({ lines, pointer, viewport, direction }));
    placedAt = { x: first.left, y: first.top };
    const box = host.getBox();
    bridge = box && createBridge(pointer, box);
    return true;
  }

  function hide(): void {
    whileShown.abort();
    host.hide();
    view = bridge = undefined;
    options.setActive(undefined);
  }

  function look(): void {
    const isCalm = now() - scrolledMs > SCROLL_CALM_MS;
    window.clearTimeout(timers.settling);
    if (!isCalm) timers.settling = window.setTimeout(look, SCROLL_CALM_MS);
    const mayOpen = isCalm && (document.getSelection()?.isCollapsed ?? true);
    tell({ type: 'point', target: findTarget(), at: pointer, mayOpen });
  }

  function findTarget(): Target {
    const box = host.getBox();
    if (box && isInside(box, pointer, SKIRT_PX)) return { on: 'card' };
    const mention = findMentionAt(document, mentions, pointer.x, pointer.y);
    if (box && mention !== undefined && mention === getShownMention(state)) bridge = createBridge(pointer, box);
    else {
      const crossing = bridge && crossBridge(bridge, pointer);
      if (crossing) {
        bridge = crossing.bridge;
        return { on: 'bridge', isNearer: crossing.isNearer };
      }
    }
    return mention === undefined ? { on: 'page' } : { on: 'mention', mention };
  }

  /** The card goes with its mention as far as the machine lets it. */
  function follow(): void {
    const mention = getShownMention(state);
    if (mention === undefined || state.mode.at === 'pinned') return;
    const [first] = measureLines(document, mentions.rangesOf(mention));
    if (!first) {
      withdraw();
      return;
    }
    const dx = first.left - placedAt.x;
    const dy = first.top - placedAt.y;
    host.shift(dx, dy);
    tell({ type: 'scroll', driftPx: Math.hypot(dx, dy) });
  }

  const withdraw = () => tell({ type: 'withdraw' });
  listenToPage(
    document,
    {
      moved(at) {
        pointer = at;
        look();
      },
      left: () => tell({ type: 'point', target: { on: 'page' }, at: pointer, mayOpen: false }),
      pressed(at) {
        const box = host.getBox();
        if (!box || !isInside(box, at)) withdraw();
      },
      scrolled() {
        scrolledMs = now();
        if (state.mode.at === 'pending') tell({ type: 'scroll', driftPx: 0 });
        else follow();
      },
      hidden: withdraw,
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    for (const timer of Object.values(timers)) window.clearTimeout(timer);
    hide();
  });

  return {
    mentionsChanged() {
      const mention = state.mode.at === 'pending' ? state.mode.next.mention : getShownMention(state);
      if (mention !== undefined && mentions.rangesOf(mention).length === 0) withdraw();
    },
  };
}

/** An event of the machine without its time. */
type Untimed = HoverEvent extends infer Event ? (Event extends HoverEvent ? Omit<Event, 'nowMs'> : never) : never;

function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
