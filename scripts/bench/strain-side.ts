// Each of these runs in a page by itself, and must not refer to anything but its arguments.

/** What a page did and felt while it changed itself. */
export interface Storm {
  readonly mutations: number;
  readonly ms: number;
  readonly frames: number;
  /** Frames that the display would have shown and the page did not make. */
  readonly missed: number;
}

/** Changes a list in the page so often a second, in four ways by turns, and counts its frames. */
export function storm(perSecond: number, forMs: number, texts: readonly string[]): Promise<Storm> {
  const list = document.body.appendChild(document.createElement('section'));
  list.style.cssText = 'position: fixed; inset: 50% 0 0 50%; overflow: hidden';
  let mutations = 0;
  const change = (): void => {
    const text = texts[mutations % texts.length] ?? '';
    const last = list.lastElementChild;
    const kind = mutations % 4;
    if (kind === 0 || last?.firstChild == null) {
      list.appendChild(document.createElement('p')).append(text);
    } else if (kind === 1) (last.firstChild as Text).data = text;
    else if (kind === 2) last.append(text);
    else if (list.childElementCount > 50) list.firstElementChild?.remove();
    else last.append(text);
    mutations++;
  };
  return new Promise((resolve) => {
    const begun = performance.now();
    let before = begun;
    let frames = 0;
    let missed = 0;
    const tick = (): void => {
      const now = performance.now();
      frames++;
      missed += Math.max(0, Math.round((now - before) / (1000 / 60)) - 1);
      before = now;
      if (now - begun >= forMs) {
        list.remove();
        resolve({ mutations, ms: now - begun, frames, missed });
        return;
      }
      // What a late frame could not do is not made up for: the page would never come out of it.
      const most = mutations + perSecond / 10;
      while (mutations < Math.min(most, ((now - begun) * perSecond) / 1000)) change();
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

/** Shows the page's next text under another address, as a single-page site does. */
export function changeRoute(number: number, texts: readonly string[]): void {
  history.pushState(null, '', `?route=${number}`);
  const article = document.querySelector('article');
  const paragraphs = texts.map((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `${number}. ${text}`;
    return paragraph;
  });
  article?.replaceChildren(...paragraphs);
}

/** Changes a page a little in each of so many frames. */
export function changeFrames(frames: number): Promise<void> {
  return new Promise((resolve) => {
    let left = frames;
    const tick = (): void => {
      if (left-- === 0) {
        resolve();
        return;
      }
      const line = document.createElement('p');
      line.textContent = `Line ${left}`;
      document.body.prepend(line);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}
