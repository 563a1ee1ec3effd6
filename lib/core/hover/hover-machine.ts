import type { Approach, Call, Effect, HoverEvent, HoverRules, HoverState, Mode, Target } from './hover-state';
import {
  BRIDGE_STALL_MS,
  CLOSE_GRACE_MS,
  OPEN_REST_MS,
  OPEN_WARM_MS,
  REST_TRAVEL_PX,
  REST_WINDOW_MS,
  SCROLL_FOLLOW_PX,
  WARM_WINDOW_MS,
} from './timings';

type Step = readonly [HoverState, readonly Effect[]];
type Pointing = Extract<HoverEvent, { type: 'point' }>;

/** The state before anything happened. */
export const IDLE: HoverState = {
  mode: { at: 'idle' },
  lastToken: 0,
  silent: undefined,
  closedMs: Number.NEGATIVE_INFINITY,
};

/** The rules until the reader chooses others. */
export const DEFAULT_RULES: HoverRules = { trigger: 'hover', restMs: OPEN_REST_MS };

/** The mention whose card is open, or undefined. */
export function getShownMention({ mode }: HoverState): number | undefined {
  if (mode.at === 'called') return mode.over;
  return mode.at === 'idle' || mode.at === 'pending' ? undefined : mode.mention;
}

/** The mention whose card is open or on its way, or undefined. */
export function getMention(state: HoverState): number | undefined {
  const { mode } = state;
  if (mode.at === 'pending') return mode.next.mention;
  return mode.at === 'called' ? mode.mention : getShownMention(state);
}

/** The state after an event, and what is to be done. */
export function stepHover(state: HoverState, event: HoverEvent, rules: HoverRules = DEFAULT_RULES): Step {
  const { mode } = state;
  switch (event.type) {
    case 'point':
      return point(forgetSilence(state, event.target), event, rules);
    case 'timer':
      return timer(state, event.token, event.nowMs);
    case 'answer':
      return answer(state, event.mention, event.isFound, event.nowMs);
    case 'call':
      return call(state, event.mention, event.by, rules);
    case 'renumber':
      return [renumber(state, event.from, event.to), []];
    case 'use':
      return mode.at === 'open' || mode.at === 'closing'
        ? to(state, { at: 'held', mention: mode.mention, next: undefined })
        : [state, []];
    case 'pin':
      if (mode.at === 'pinned') return to(state, { at: 'held', mention: mode.mention, next: undefined });
      return mode.at === 'idle' || mode.at === 'pending' || mode.at === 'called'
        ? [state, []]
        : to(state, { at: 'pinned', mention: mode.mention });
    case 'blur':
      return mode.at === 'focused' ? close(state, event.nowMs, mode.mention) : [state, []];
    case 'dismiss':
      if (mode.at === 'called' && mode.over === undefined) return to(state, { at: 'idle' });
      return mode.at === 'idle' || mode.at === 'pending' ? [state, []] : close(state, event.nowMs, mode.mention);
    case 'withdraw':
      if (mode.at === 'idle' || mode.at === 'pinned') return [state, []];
      if (mode.at === 'called' && mode.over === undefined) return to(state, { at: 'idle' });
      if (mode.at === 'pending') return to({ ...state, silent: mode.next.mention }, { at: 'idle' });
      return close(state, event.nowMs, mode.mention);
    case 'scroll':
      if (mode.at === 'idle' || mode.at === 'pinned' || mode.at === 'called') return [state, []];
      if (mode.at === 'pending') return to(state, { at: 'idle' });
      if (event.driftPx > SCROLL_FOLLOW_PX) return close(state, event.nowMs, undefined);
      return mode.at === 'open' ? [state, []] : to(state, { ...mode, next: undefined });
  }
}

function point(state: HoverState, event: Pointing, rules: HoverRules): Step {
  const { mode } = state;
  const { target } = event;
  switch (mode.at) {
    case 'idle':
    case 'pending': {
      if (!isInvited(state, event, rules)) return mode.at === 'idle' ? [state, []] : to(state, { at: 'idle' });
      const isQuick = rules.trigger === 'modifier' || event.nowMs - state.closedMs <= WARM_WINDOW_MS;
      const before = mode.at === 'pending' ? mode.next : undefined;
      const [then, next, effects] = approach(state, before, event, isQuick ? OPEN_WARM_MS : rules.restMs);
      return [{ ...then, mode: { at: 'pending', next } }, effects];
    }
    case 'open':
    case 'closing': {
      const { mention } = mode;
      if (target.on === 'card' || (target.on === 'mention' && target.mention === mention))
        return to(state, { at: 'open', mention, stall: undefined });
      if (target.on === 'bridge') return crossing(state, mention, target.isNearer);
      const [left, effects] = mode.at === 'closing' ? [state, []] : leave(state, mention);
      const [then, more] = lookElsewhere(left, event, OPEN_WARM_MS, rules);
      return [then, [...effects, ...more]];
    }
    case 'held':
    case 'focused':
      return lookElsewhere(state, event, rules.restMs, rules);
    case 'called':
    case 'pinned':
      return [state, []];
  }
}

/** The reader called for a card: the one that is open stays until the other can take its place. */
function call(state: HoverState, mention: number, by: Call, { trigger }: HoverRules): Step {
  if ((by === 'press' && trigger !== 'click') || (by === 'tap' && trigger === 'off')) return [state, []];
  const over = getShownMention(state);
  return [{ ...state, mode: { at: 'called', mention, by, over } }, [{ do: 'ask', mention }]];
}

/** The pointer is on the bridge: the card stays while it gets nearer, then for as long as the stall timer runs. */
function crossing(state: HoverState, mention: number, isNearer: boolean): Step {
  const { mode } = state;
  const hasStall = mode.at === 'open' && mode.stall !== undefined;
  if (!isNearer && hasStall) return [state, []];
  if (!isNearer && mode.at === 'closing') return to(state, { ...mode, next: undefined });
  const token = state.lastToken + 1;
  return [
    { ...state, lastToken: token, mode: { at: 'open', mention, stall: token } },
    [{ do: 'wait', clock: 'closing', token, ms: BRIDGE_STALL_MS }],
  ];
}

/** The grace begins. */
function leave(state: HoverState, mention: number): Step {
  const token = state.lastToken + 1;
  return [
    { ...state, lastToken: token, mode: { at: 'closing', mention, grace: token, next: undefined } },
    [{ do: 'wait', clock: 'closing', token, ms: CLOSE_GRACE_MS }],
  ];
}

/** With a card there that the pointer is not on: another mention may take its place. */
function lookElsewhere(state: HoverState, event: Pointing, delayMs: number, rules: HoverRules): Step {
  const { mode } = state;
  if (mode.at !== 'closing' && mode.at !== 'held' && mode.at !== 'focused') return [state, []];
  const isOther = event.target.on === 'mention' && event.target.mention !== mode.mention;
  if (!isOther || !isInvited(state, event, rules))
    return mode.next ? to(state, { ...mode, next: undefined }) : [state, []];
  const [then, next, effects] = approach(state, mode.next, event, delayMs);
  return [{ ...then, mode: { ...mode, next } }, effects];
}

/** The approach to the mention under the pointer: a new one, or the one before, its rest begun anew if it moved. */
function approach(
  state: HoverState,
  before: Approach | undefined,
  event: Pointing & { target: { on: 'mention' } },
  delayMs: number,
): [HoverState, Approach, Effect[]] {
  const { mention } = event.target;
  const same = before?.mention === mention ? before : undefined;
  const here = { from: event.at, fromMs: event.nowMs };
  if (same && event.nowMs - same.fromMs > REST_WINDOW_MS) return [state, { ...same, ...here }, []];
  if (same && Math.hypot(event.at.x - same.from.x, event.at.y - same.from.y) < REST_TRAVEL_PX) return [state, same, []];
  const token = state.lastToken + 1;
  const ms = same?.delayMs ?? delayMs;
  return [
    { ...state, lastToken: token },
    { mention, timer: token, delayMs: ms, hasRested: false, hasAnswer: same?.hasAnswer ?? false, ...here },
    [{ do: 'wait', clock: 'opening', token, ms }, ...(same ? [] : [{ do: 'ask', mention } as const])],
  ];
}

function timer(state: HoverState, token: number, nowMs: number): Step {
  const { mode } = state;
  if ('next' in mode && mode.next?.timer === token) return progress(state, { ...mode.next, hasRested: true });
  if (mode.at === 'open' && mode.stall === token) {
    const [then, effects] = leave(state, mode.mention);
    return [then, [...effects, { do: 'drop-bridge' }]];
  }
  if (mode.at !== 'closing' || mode.grace !== token) return [state, []];
  if (!mode.next) return close(state, nowMs, undefined);
  return [{ ...state, closedMs: nowMs, mode: { at: 'pending', next: mode.next } }, [{ do: 'hide' }]];
}

function answer(state: HoverState, mention: number, isFound: boolean, nowMs: number): Step {
  const { mode } = state;
  if (mode.at === 'called') {
    if (mode.mention !== mention) return [state, []];
    if (!isFound) return mode.over === undefined ? to(state, { at: 'idle' }) : close(state, nowMs, mode.over);
    const at = mode.by === 'press' ? 'held' : 'focused';
    return [{ ...state, mode: { at, mention, next: undefined } }, [{ do: 'show', mention, by: mode.by }]];
  }
  if (!('next' in mode) || mode.next?.mention !== mention) return [state, []];
  if (isFound) return progress(state, { ...mode.next, hasAnswer: true });
  const refused = { ...state, silent: mention };
  return to(refused, mode.at === 'pending' ? { at: 'idle' } : { ...mode, next: undefined });
}

/** The card opens when the pointer has rested and the answer is there, in either order. */
function progress(state: HoverState, next: Approach): Step {
  const { mode } = state;
  if (next.hasRested && next.hasAnswer) {
    const { mention } = next;
    return [{ ...state, mode: { at: 'open', mention, stall: undefined } }, [{ do: 'show', mention, by: 'rest' }]];
  }
  return 'next' in mode ? to(state, { ...mode, next }) : [state, []];
}

function isInvited(
  state: HoverState,
  event: Pointing,
  { trigger }: HoverRules,
): event is Pointing & { target: { on: 'mention' } } {
  if (trigger === 'click' || trigger === 'off' || (trigger === 'modifier' && !event.hasModifier)) return false;
  return event.mayOpen && event.target.on === 'mention' && event.target.mention !== state.silent;
}

/** The same state for a mention that has another number now. */
function renumber(state: HoverState, from: number, to: number): HoverState {
  const change = (mention: number) => (mention === from ? to : mention);
  const { mode, silent } = state;
  return {
    ...state,
    silent: silent === undefined ? undefined : change(silent),
    mode: {
      ...mode,
      ...('mention' in mode ? { mention: change(mode.mention) } : {}),
      ...('over' in mode && mode.over !== undefined ? { over: change(mode.over) } : {}),
      ...('next' in mode && mode.next ? { next: { ...mode.next, mention: change(mode.next.mention) } } : {}),
    },
  };
}

function forgetSilence(state: HoverState, target: Target): HoverState {
  const isStillThere = target.on === 'mention' && target.mention === state.silent;
  return state.silent === undefined || isStillThere ? state : { ...state, silent: undefined };
}

function close(state: HoverState, nowMs: number, silent: number | undefined): Step {
  return [{ ...state, mode: { at: 'idle' }, silent, closedMs: nowMs }, [{ do: 'hide' }]];
}

function to(state: HoverState, mode: Mode): Step {
  return [{ ...state, mode }, []];
}
