/**
 * Runs in the page: tries every way that is known to get at text, and gives what each brought back. Nothing in it may be
 * taken from outside.
 * @param pieces beginnings of the notes, which a page could guess letter by letter
 */
export async function tryChannels(pieces: readonly string[]): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  const attempt = async (name: string, get: () => unknown) => {
    try {
      const value = await get();
      out[name] = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    } catch (error) {
      out[name] = `refused: ${error}`;
    }
  };
  const all = () => [...document.querySelectorAll('*')];
  const host = document.querySelector('[data-clauselight="card"]');
  const box = host?.getBoundingClientRect();
  const points = Array.from({ length: 400 }, (_, at) => ({ x: (at % 20) * 50, y: Math.floor(at / 20) * 40 }));
  const find = (window as unknown as { find(text: string, ...more: boolean[]): boolean }).find;
  const textOf = (node: Node | null | undefined) => `${node?.textContent ?? ''} ${node?.nodeValue ?? ''}`;
  const rootText = (node: Node | null | undefined) => textOf(node?.getRootNode());
  const selection = getSelection();
  const clear = () => selection?.removeAllRanges();

  await attempt('outerHTML', () => document.documentElement.outerHTML);
  await attempt('innerText', () => document.documentElement.textContent);
  await attempt('textContent', () => document.documentElement.textContent);
  await attempt('XMLSerializer', () => new XMLSerializer().serializeToString(document));
  await attempt('open shadow roots', () => all().map((one) => one.shadowRoot?.innerHTML));
  await attempt('getHTML of shadow roots', () => document.documentElement.getHTML({ serializableShadowRoots: true }));
  await attempt('properties of the host', () =>
    Object.getOwnPropertyNames(host ?? {}).map((name) => String(Reflect.get(host ?? {}, name))),
  );
  await attempt('a second shadow root', () => host?.attachShadow({ mode: 'open' }).innerHTML);
  await attempt('clone of the host', () => (host?.cloneNode(true) as Element | undefined)?.outerHTML);
  await attempt('tree walker', () => {
    const walk = document.createTreeWalker(document);
    let text = '';
    while (walk.nextNode()) text += walk.currentNode.nodeValue ?? '';
    return text;
  });
  await attempt('XPath', () => document.evaluate('string(/)', document, null, XPathResult.STRING_TYPE).stringValue);
  await attempt('range over everything', () => {
    const range = document.createRange();
    range.selectNode(document.documentElement);
    return range.toString();
  });
  await attempt('find a guess', () =>
    pieces.map((piece) => {
      clear();
      return find.call(window, piece) ? `found ${piece}` : '';
    }),
  );
  await attempt('find in frames', () =>
    pieces.map((piece) => (find.call(window, piece, false, false, true, false, true) ? `found ${piece}` : '')),
  );
  await attempt('find letters and widen', () => {
    let text = '';
    for (const letter of 'aeiostn') {
      clear();
      for (let turn = 0; turn < 80 && find.call(window, letter); turn++) {
        selection?.modify('move', 'backward', 'lineboundary');
        selection?.modify('extend', 'forward', 'lineboundary');
        text += `${selection}\n${rootText(selection?.anchorNode)}`;
        selection?.modify('move', 'forward', 'lineboundary');
      }
    }
    return text;
  });
  await attempt('select all', () => {
    document.execCommand('selectAll');
    return `${selection} ${rootText(selection?.anchorNode)} ${rootText(selection?.focusNode)}`;
  });
  await attempt('select the host', () => {
    clear();
    if (host) selection?.selectAllChildren(host);
    return String(selection);
  });
  await attempt('composed ranges', () => {
    const get = (selection as unknown as { getComposedRanges?: () => StaticRange[] })?.getComposedRanges;
    return get?.call(selection).map(({ startContainer }) => rootText(startContainer));
  });
  await attempt('copy of what is selected', () => {
    document.execCommand('selectAll');
    let text = '';
    addEventListener(
      'copy',
      ({ clipboardData }) => {
        text += clipboardData?.getData('text/html') ?? '';
      },
      { once: true, capture: true },
    );
    document.execCommand('copy');
    clear();
    return text;
  });
  await attempt('caret positions', () =>
    points.map(({ x, y }) => rootText(document.caretPositionFromPoint?.(x, y)?.offsetNode)),
  );
  await attempt('caret positions in the host', () => {
    const root = host?.shadowRoot;
    return points.map(({ x, y }) =>
      rootText(
        (
          document.caretPositionFromPoint as unknown as (x: number, y: number, more: object) => CaretPosition | null
        )?.call(document, x, y, { shadowRoots: root ? [root] : [] })?.offsetNode,
      ),
    );
  });
  await attempt('caret ranges', () =>
    points.map(({ x, y }) => rootText(document.caretRangeFromPoint?.(x, y)?.startContainer)),
  );
  await attempt('elements at points', () =>
    points.flatMap(({ x, y }) =>
      document
        .elementsFromPoint(x, y)
        .map((one) => (one === document.documentElement || one === document.body ? '' : rootText(one) + textOf(one))),
    ),
  );
  await attempt('frames', () =>
    Array.from(
      { length: window.length + 3 },
      (_, at) => window[at]?.document?.documentElement.outerHTML ?? window[at]?.location.href,
    ),
  );
  await attempt('names of frames', () =>
    Object.keys(window)
      .map((name) => String(Reflect.get(window, name)).slice(0, 200))
      .filter((text) => text.includes('extension')),
  );
  await attempt('opener and parents', () => [String(window.opener), String(window.parent === window), window.name]);
  await attempt('performance entries', () => performance.getEntries().map((entry) => JSON.stringify(entry)));
  await attempt(
    'styles of the host',
    () =>
      host &&
      ['', '::before', '::after', '::part(note)'].map((part) => {
        const style = getComputedStyle(host, part);
        return Array.from(style, (name) => style.getPropertyValue(name)).join();
      }),
  );
  await attempt('sheets', () =>
    [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) =>
      [...sheet.cssRules].map((rule) => rule.cssText),
    ),
  );
  await attempt('highlights', () =>
    [...CSS.highlights].map(([name, ranges]) => {
      let text = name;
      ranges.forEach((range) => {
        text += ` ${(range as Range).toString?.()} ${rootText(range.startContainer)}`;
      });
      return text;
    }),
  );
  await attempt('animations', () =>
    document.getAnimations().map(({ effect }) => rootText((effect as KeyframeEffect | null)?.target)),
  );
  await attempt('active element', () => {
    const active = document.activeElement as HTMLInputElement | null;
    return `${active?.value} ${active?.textContent} ${active?.title} ${active?.getAttribute('aria-label')}`;
  });
  await attempt('attributes for assistive technology', () =>
    all().map((one) => [...one.attributes].map(({ value }) => value)),
  );
  await attempt('accessible names', () => [
    host?.ariaLabel,
    host?.ariaDescription,
    host?.getAttribute('title'),
    host?.role,
  ]);
  await attempt('fonts', () => [...document.fonts].map((font) => `${font.family} ${font.status} ${font.unicodeRange}`));
  await attempt('cookies and storage', () => [
    document.cookie,
    JSON.stringify(localStorage),
    JSON.stringify(sessionStorage),
  ]);
  await attempt('databases', async () => {
    const names = await indexedDB.databases();
    return JSON.stringify(names);
  });
  await attempt('caches', async () => ('caches' in window ? await caches.keys() : []));
  await attempt('history and title', () => [
    JSON.stringify(history.state),
    document.title,
    document.referrer,
    location.href,
  ]);
  await attempt('text that print would show', () =>
    [...document.querySelectorAll('*')].map((one) => getComputedStyle(one).content).join(),
  );
  await attempt('size of the card', () => [box?.width, box?.height]);
  await attempt('what was heard', () => (window as unknown as { heardByTest: string[] }).heardByTest);
  clear();
  return out;
}
