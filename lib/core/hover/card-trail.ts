import type { CardContent } from './card-content';

/** One stop on the way through terms inside one card, and which of its clauses is shown. */
export interface TrailStop {
  readonly content: CardContent;
  readonly chosen: number;
}

/** The way that the reader has gone inside one card: the mention's own term first, the one that is shown last. */
export type CardTrail = readonly [TrailStop, ...TrailStop[]];

/** A way so long is no way back any more; its oldest stops are forgotten, but for the first. */
const MAX_STOPS = 20;

/** The trail of a card that has just opened. */
export function beginTrail(content: CardContent): CardTrail {
  return [{ content, chosen: 0 }];
}

/** The stop that is shown. */
export function getStop(trail: CardTrail): TrailStop {
  return trail.at(-1) ?? trail[0];
}

/** True if there is a stop to go back to. */
export function canGoBack(trail: CardTrail): boolean {
  return trail.length > 1;
}

/** On to another term; one that is shown already stays where it is. */
export function visit(trail: CardTrail, content: CardContent): CardTrail {
  if (getStop(trail).content.term.id === content.term.id) return trail;
  const [first, ...rest] = trail;
  return [first, ...rest.slice(2 - MAX_STOPS), { content, chosen: 0 }];
}

/** Back to the stop before, with the clause that was chosen there; the first stop is never left. */
export function goBack(trail: CardTrail): CardTrail {
  const [first, ...rest] = trail;
  return [first, ...rest.slice(0, -1)];
}

/** Another clause of the term that is shown. */
export function choose(trail: CardTrail, chosen: number): CardTrail {
  const [first, ...rest] = trail;
  const last = rest.at(-1);
  return last ? [first, ...rest.slice(0, -1), { ...last, chosen }] : [{ ...first, chosen }];
}
