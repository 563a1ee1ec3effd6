import { DEFAULT_RULES, getShownMention, IDLE, stepHover } from '../../../lib/core/hover/hover-machine';
import type { Call, Effect, HoverEvent, HoverRules, HoverState, Target } from '../../../lib/core/hover/hover-state';
import { OPEN_REST_MS } from '../../../lib/core/hover/timings';

export const RAILWAY = 1;
export const SUMMIT = 2;

/** A reader in front of a page: what is said here happens at `nowMs`; timers end when time passes them. */
export class Reader {
  constructor(private readonly rules: HoverRules = DEFAULT_RULES) {}

  state: HoverState = IDLE;
  nowMs = 10_000;
  readonly effects: Effect[] = [];
  hasModifier = false;
  private x = 0;
  private timers: { token: number; dueMs: number; clock: string }[] = [];

  tell(event: HoverEvent extends infer E ? (E extends HoverEvent ? Omit<E, 'nowMs'> : never) : never): this {
    const [state, effects] = stepHover(this.state, { ...event, nowMs: this.nowMs }, this.rules);
    this.state = state;
    this.effects.push(...effects);
    for (const effect of effects)
      if (effect.do === 'wait')
        this.timers.push({ token: effect.token, clock: effect.clock, dueMs: this.nowMs + effect.ms });
    return this;
  }

  /** The pointer comes to a new place on `target` in one quick move. */
  go(target: Target, mayOpen = true): this {
    this.x += 50;
    return this.tell({ type: 'point', target, at: { x: this.x, y: 0 }, mayOpen, hasModifier: this.hasModifier });
  }

  onMention(mention: number): this {
    return this.go({ on: 'mention', mention });
  }

  onPage(): this {
    return this.go({ on: 'page' });
  }

  /** Time passes; no timer is ever cancelled, so that stale ones end too. */
  after(ms: number): this {
    const end = this.nowMs + ms;
    for (;;) {
      const next = this.timers.filter(({ dueMs }) => dueMs <= end).sort((a, b) => a.dueMs - b.dueMs)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.nowMs = next.dueMs;
      this.tell({ type: 'timer', token: next.token });
    }
    this.nowMs = end;
    return this;
  }

  answered(mention: number, isFound = true): this {
    return this.tell({ type: 'answer', mention, isFound });
  }

  /** Calls for a card, and gets it. */
  calls(mention: number, by: Call = 'key'): this {
    return this.tell({ type: 'call', mention, by }).answered(mention);
  }

  reads(mention: number): this {
    return this.onMention(mention).answered(mention).after(OPEN_REST_MS);
  }

  get at(): string {
    return this.state.mode.at;
  }

  get shown(): number | undefined {
    return getShownMention(this.state);
  }

  count(what: Effect['do']): number {
    return this.effects.filter((effect) => effect.do === what).length;
  }
}
