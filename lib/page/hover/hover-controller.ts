import { type Bridge, createBridge, crossBridge, SKIRT_PX } from '../../core/hover/bridge';
import type { CardContent } from '../../core/hover/card-content';
import { isInside, type Point } from '../../core/hover/geometry';
import { getMention, getShownMention, IDLE, stepHover } from '../../core/hover/hover-machine';
import type { Effect, HoverEvent, Target } from '../../core/hover/hover-state';
import type { HoverPreferences } from '../../core/hover/preferences';
import { SCROLL_CALM_MS } from '../../core/hover/timings';
import type { Translate } from '../../core/strings';
import { createCardHost } from './card-host';
import { copyText } from './copy-text';
import { findMentionAt } from './hit-test';
import type { MentionsByNode } from './mentions-by-node';
import type { FrameMatter } from './note-slot';
import { createOpenCard } from './open-card';
import { type Click, listenToPage, type Pointed } from './page-events';

/** What the hover card needs from outside. */
export interface HoverOptions {
  readonly document: Document;
  readonly mentions: MentionsByNode;
  readonly translate: Translate;
  /** What the reader has chosen; asked anew each time it matters, so that a change takes effect at once. */
  getPreferences(): HoverPreferences;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Ends everything: listeners, timers, the card. */
  readonly signal: AbortSignal;
  /** The card for a mention. Asked when the pointer arrives; if it rejects, no card opens. */
  getCard(mention: number): Promise<CardContent>;
  /** The card for a term that a card leads to. */
  getTerm(term: string): Promise<CardContent>;
  /** What the copy button copies: a clause of the card with its citation. */
  copyText(card: CardContent, clause: string): string;
  openPanel(clause: string): void;
  /** The address to open the note frame at, for one use; rejects if the background cannot answer. */
  openNoteFrame(of: FrameMatter): Promise<string>;
  /** Emphasises the mention whose card is open; undefined when none is. */
  setActive(mention: number | undefined): void;
}

/** The hover card of a page. */
export interface Hover {
  /** To be called when mentions came or went: a card whose mention is gone closes. */
  mentionsChanged(): void;
  /** Opens a mention's card with the focus in it, as the keyboard or a tap does; the mention must be in sight. */
  call(mention: number, by: 'key' | 'tap'): void;
  /** The mention whose card is open or on its way, or undefined. */
  getMention(): number | undefined;
  /** To be called when the note frame of the open card has proved itself. */
  noteFrameOpened(): void;
  /** Closes the card, as Esc in it does. */
  close(): void;
}

/** Opens, places and closes the hover card of a page, by the reader's pointer, fingers and keys. */
export function createHover(options: HoverOptions): Hover {
  const { document, mentions, now } = options;
  const window = document.defaultView as Window;
  const expelled = new AbortController();
  const signal = AbortSignal.any([options.signal, expelled.signal]);
  const dismiss = () => tell({ type: 'dismiss' });
  const withdraw = () => tell({ type: 'withdraw' });
  const host = createCardHost({
    document,
    kind: 'card',
    now,
    onUse: (event) => event.isTrusted && tell({ type: 'use' }),
    onBlur: () => tell({ type: 'blur' }),
    onExpelled: () => expelled.abort(),
  });
  const open = createOpenCard(
    options,
    host,
    {
      copy: (card, clause) => copyText(window, options.copyText(card, clause)),
      pin: () => tell({ type: 'pin' }),
      close: dismiss,
    },
    { use: () => tell({ type: 'use' }), dismiss, withdraw },
  );
  const timers = { opening: 0, closing: 0, settling: 0 };
  let state = IDLE;
  let pointer: Pointed = { x: 0, y: 0, keys: { alt: false, ctrl: false, shift: false } };
  let scrolledMs = Number.NEGATIVE_INFINITY;
  let bridge: Bridge | undefined;
  let answer: { readonly mention: number; readonly card: CardContent } | undefined;

  function tell(event: Untimed): void {
    if (signal.aborted) return;
    const [next, effects] = stepHover(state, { ...event, nowMs: now() }, options.getPreferences());
    state = next;
    for (const effect of effects) run(effect);
    open.setPinned(state.mode.at === 'pinned');
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
        if (answer?.mention !== effect.mention || !open.show(effect.mention, answer.card, effect.by, pointer)) {
          withdraw();
          return;
        }
        bridge = open.getBridge();
        return;
      case 'hide':
        open.hide();
        bridge = undefined;
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

  /** Looks what is under the pointer; `on` is the element there, if the browser has just said so. */
  function look(on?: Element): void {
    const shown = getShownMention(state);
    if (shown !== undefined && mentions.rangesOf(shown).length === 0 && open.findAgain() !== undefined) keepUp();
    const isCalm = now() - scrolledMs > SCROLL_CALM_MS;
    window.clearTimeout(timers.settling);
    if (!isCalm) timers.settling = window.setTimeout(() => look(), SCROLL_CALM_MS);
    const mayOpen = isCalm && hasNoSelection() && !host.isWriting();
    const hasModifier = pointer.keys[options.getPreferences().modifier];
    tell({ type: 'point', target: findTarget(on), at: pointer, mayOpen, hasModifier });
  }

  function hasNoSelection(): boolean {
    return document.getSelection()?.isCollapsed ?? true;
  }

  function findTarget(on: Element | undefined): Target {
    const box = host.getBox();
    if (box && isInside(box, pointer, SKIRT_PX)) return { on: 'card' };
    const mention = findMentionAt(document, mentions, pointer, on);
    if (box && mention !== undefined && mention === getShownMention(state)) bridge = createBridge(pointer, box);
    else {
      const crossing = bridge && crossBridge(bridge, pointer);
      if (crossing) {
        bridge = crossing.bridge;
        return { on: 'bridge', isNearer: crossing.isNearer };
      }
    }
    if (mention !== undefined) return { on: 'mention', mention };
    // While the page is read again nobody knows the mention; its letters are still there.
    const shown = getShownMention(state);
    return shown !== undefined && open.isOn(pointer) ? { on: 'mention', mention: shown } : { on: 'page' };
  }

  /** Pages that change are read again, and their mentions get other numbers: a card stays with the place of its own. */
  function keepUp(): void {
    const mention = getMention(state);
    if (mention === undefined || mentions.rangesOf(mention).length > 0) return;
    const again = mention === getShownMention(state) ? open.findAgain() : undefined;
    if (again === undefined) {
      withdraw();
      return;
    }
    open.renumber(again);
    tell({ type: 'renumber', from: mention, to: again });
  }

  /** The card goes with its mention as far as the machine lets it. */
  function follow(): void {
    const mention = getShownMention(state);
    if (mention === undefined || state.mode.at === 'pinned') return;
    const driftPx = open.follow();
    if (driftPx === undefined) withdraw();
    else tell({ type: 'scroll', driftPx });
  }

  function isOnCard(at: Point): boolean {
    const box = host.getBox();
    return box !== undefined && isInside(box, at);
  }

  function clicked({ x, y, isTouch, isTaken }: Click): void {
    if (isOnCard({ x, y })) return;
    const mention = isTaken || !hasNoSelection() ? undefined : findMentionAt(document, mentions, { x, y });
    if (mention !== undefined) tell({ type: 'call', mention, by: isTouch ? 'tap' : 'press' });
    else if (isTouch) withdraw();
  }

  listenToPage(
    document,
    {
      moved(at, on) {
        pointer = at;
        look(on);
      },
      left: () => tell({ type: 'point', target: { on: 'page' }, at: pointer, mayOpen: false, hasModifier: false }),
      pressed(at) {
        if (!isOnCard(at)) withdraw();
      },
      clicked,
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
    open.hide();
  });

  return {
    mentionsChanged: keepUp,
    call: (mention, by) => tell({ type: 'call', mention, by }),
    getMention: () => getMention(state),
    noteFrameOpened: open.noteFrameOpened,
    close: dismiss,
  };
}

/** An event of the machine without its time. */
type Untimed = HoverEvent extends infer Event ? (Event extends HoverEvent ? Omit<Event, 'nowMs'> : never) : never;
