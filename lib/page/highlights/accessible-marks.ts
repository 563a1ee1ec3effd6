import type { FoundMention } from '../reading/found-block';
import type { NodeSpan } from '../reading/text-block';

/** What can be used already: a control inside it would be one too many. */
const CONTROLS = 'a[href], button, summary, label, [role="button"], [role="link"]';

/** What the marks need from outside. */
export interface MarkOptions {
  readonly document: Document;
  /** The mentions that are painted now. */
  findMentions(): readonly FoundMention[];
  /** The mention that a text node, or a part of it, belongs to now; undefined for none. */
  findMentionOf(node: Text): number | undefined;
  /** The reader wants a mention's card. */
  press(mention: number): void;
  /** Takes all marks away when it aborts. */
  readonly signal: AbortSignal;
}

/** Real elements around mentions, for readers who switched them on; the one thing of ours that changes a page's nodes. */
export interface AccessibleMarks {
  /**
   * Puts marks where there are none yet, and takes those away that stand for nothing any more.
   * @param isOn the reader wants marks; without it all go
   */
  refresh(isOn: boolean): void;
}

/**
 * Begins to mark. Each change makes the page be read once more, which then finds the marks in place and changes nothing.
 */
export function createAccessibleMarks(options: MarkOptions): AccessibleMarks {
  const { document, findMentionOf, press, signal } = options;
  const marks = new Set<HTMLElement>();

  const createMark = (isFirst: boolean, isInControl: boolean): HTMLElement => {
    const mark = document.createElement('mark');
    mark.setAttribute('data-clauselight', 'mark');
    if (!isFirst || isInControl) return mark;
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-haspopup', 'dialog');
    mark.tabIndex = 0;
    const open = (event: Event) => {
      const [node] = mark.childNodes;
      const mention = node instanceof Text ? findMentionOf(node) : undefined;
      if (!event.isTrusted || mention === undefined) return;
      event.preventDefault();
      press(mention);
    };
    mark.addEventListener('click', open);
    mark.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') open(event);
    });
    return mark;
  };
  const wrap = ({ node, start, end }: NodeSpan, isFirst: boolean) => {
    const { parentElement } = node;
    if (node.getRootNode() !== document || end > node.length || !parentElement || marks.has(parentElement)) return;
    if (end < node.length) node.splitText(end);
    const words = start > 0 ? node.splitText(start) : node;
    const mark = createMark(isFirst, parentElement.closest(CONTROLS) !== null);
    words.replaceWith(mark);
    mark.append(words);
    marks.add(mark);
  };
  const unwrap = (mark: HTMLElement) => {
    marks.delete(mark);
    mark.replaceWith(...mark.childNodes);
  };
  signal.addEventListener('abort', () => marks.forEach(unwrap), { once: true });

  return {
    refresh(isOn) {
      if (!isOn) {
        marks.forEach(unwrap);
        return;
      }
      for (const mark of marks) {
        const [node] = mark.childNodes;
        if (!mark.isConnected) marks.delete(mark);
        else if (!(node instanceof Text) || findMentionOf(node) === undefined) unwrap(mark);
      }
      // From the end of each text node to its beginning: what is cut off behind leaves the places before as they are.
      for (const { spans } of options.findMentions().toReversed())
        for (const [index, span] of [...spans.entries()].toReversed()) wrap(span, index === 0);
    },
  };
}
