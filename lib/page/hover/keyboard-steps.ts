import { stepMention } from '../../core/hover/step-mention';
import { measureLines } from './hit-test';
import type { Hover } from './hover-controller';
import type { MentionsByNode } from './mentions-by-node';

/** What going from mention to mention needs from outside. */
export interface StepOptions {
  readonly document: Document;
  readonly mentions: MentionsByNode;
  readonly hover: Pick<Hover, 'call' | 'getMention'>;
  /** The mentions that the reader can go to, in page order. */
  findMentions(): readonly number[];
  /** Scrolls the page to a mention; false if it is gone. */
  scrollTo(mention: number): boolean;
}

/**
 * Gives the function that goes to the next or the previous mention and opens its card with the focus in it; it gives
 * false where there is no mention. It goes on from the open card, from the mention gone to last if that is in sight, or
 * from what the reader sees.
 */
export function createSteps(options: StepOptions): (direction: 'next' | 'previous') => boolean {
  const { document, mentions, hover } = options;
  let last: number | undefined;
  const getTop = (mention: number) => measureLines(document, mentions.rangesOf(mention))[0]?.top;
  const isInView = (mention: number) => {
    const top = getTop(mention);
    return top !== undefined && top >= 0 && top < (document.defaultView?.innerHeight ?? 0);
  };

  return (direction) => {
    const from = hover.getMention() ?? (last !== undefined && isInView(last) ? last : undefined);
    const to = stepMention(options.findMentions(), from, direction, (mention) => (getTop(mention) ?? 0) < 0);
    if (to === undefined || !options.scrollTo(to)) return false;
    last = to;
    hover.call(to, 'key');
    return true;
  };
}
