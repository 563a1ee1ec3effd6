/** What one opening of the card looked like to the page, in milliseconds. */
export interface Opening {
  /** From the pointer's last movement to the card's host. */
  readonly untilCard: number;
  /** From the pointer's going away to the host's going. */
  readonly untilGone: number;
  /** The longest time in which the page's own tasks had to wait while the card filled itself. */
  readonly longestWait: number;
  /** How many tasks of its own the page got done in that time. */
  readonly tasks: number;
}

/** What the page has seen since its document began; times are kept apart from what can be compared letter by letter. */
interface Watched {
  readonly story: string[];
  readonly openings: Opening[];
}

/** For how long after the card has come the page counts its tasks: the note is in its frame by then. */
export const COUNTING_MS = 500;

/** Runs in the page before anything of its own: keeps the story of what happens, and times each opening of the card. */
export function watchPage(countingMs: number): void {
  const watched: Watched = { story: [], openings: [] };
  Object.defineProperty(window, 'watchedByTest', { value: watched });
  const nameOf = (target: EventTarget | Node | null) =>
    target instanceof Element ? `${target.localName}[${target.getAttributeNames()}]` : String(target);
  const types =
    'keydown keyup input beforeinput copy paste selectionchange focusin focusout message toggle beforetoggle error resize hashchange popstate';
  for (const type of types.split(' '))
    addEventListener(type, ({ target }) => watched.story.push(`${type} ${nameOf(target)}`), true);
  let movedAt = 0;
  addEventListener(
    'pointermove',
    () => {
      movedAt = performance.now();
    },
    true,
  );

  let now = { untilCard: 0, longestWait: 0, tasks: 0 };
  const count = () => {
    const { port1, port2 } = new MessageChannel();
    const began = performance.now();
    let last = began;
    port1.onmessage = () => {
      const at = performance.now();
      now.longestWait = Math.max(now.longestWait, at - last);
      now.tasks++;
      last = at;
      if (at - began < countingMs) port2.postMessage(0);
    };
    port2.postMessage(0);
  };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const names = [...addedNodes].map((node) => `+${nameOf(node)}`);
      const gone = [...removedNodes].map((node) => `-${nameOf(node)}`);
      watched.story.push([type, nameOf(target), attributeName ?? '', ...names, ...gone].join(' '));
      const isHost = (node: Node) => node instanceof Element && node.hasAttribute('data-clauselight');
      if ([...addedNodes].some(isHost)) {
        now = { untilCard: performance.now() - movedAt, longestWait: 0, tasks: 0 };
        count();
      }
      if ([...removedNodes].some(isHost)) watched.openings.push({ ...now, untilGone: performance.now() - movedAt });
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Runs in the page while the card is open: all that it can see, without any time in it. */
export function readWhatIsSeen(): Record<string, unknown> {
  const { watchedByTest: watched } = window as unknown as { watchedByTest: Watched };
  const host = document.querySelector('[data-clauselight="card"]');
  const seen = {
    story: [...watched.story],
    markup: document.documentElement.outerHTML,
    registry: [...CSS.highlights.keys()],
    painted: [...CSS.highlights.values()].map(({ size, priority, type }) => [size, priority, type]),
    boxes: [...document.querySelectorAll('*')].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [one.localName, x, y, width, height].join(' ');
    }),
    style: host && [...getComputedStyle(host)].map((name) => getComputedStyle(host).getPropertyValue(name)),
    points: Array.from({ length: 600 }, (_, at) => {
      const found = document.elementsFromPoint((at % 30) * 30, Math.floor(at / 30) * 30);
      return found.map(({ localName }) => localName).join('>');
    }),
    frames: window.length,
    resources: performance.getEntriesByType('resource').map(({ name }) => name),
    animations: document.getAnimations().length,
    active: document.activeElement?.localName,
    scroll: [scrollX, scrollY],
  };
  const selection = getSelection();
  const find = (window as unknown as { find(text: string): boolean }).find;
  const words: string[] = [];
  // Finds its way into the closed root, where the public part of the card can be read letter by letter.
  for (const letter of 'aeiou') {
    selection?.removeAllRanges();
    for (let turn = 0; turn < 60 && find.call(window, letter); turn++) {
      selection?.modify('move', 'backward', 'lineboundary');
      selection?.modify('extend', 'forward', 'lineboundary');
      words.push(String(selection));
      selection?.modify('move', 'forward', 'lineboundary');
    }
  }
  selection?.removeAllRanges();
  return { ...seen, words };
}

/** Runs in the page: the openings so far. */
export function readOpenings(): readonly Opening[] {
  return (window as unknown as { watchedByTest: Watched }).watchedByTest.openings;
}
