import { ARTICLE, ARTICLE_META, htmlPage, PARAGRAPHS, type TestPage } from './test-page';

type Options = Partial<Pick<TestPage, 'files' | 'isPainted'>> & {
  readonly head?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An HTML page with something odd about it. */
function odd(
  name: string,
  body: string,
  { head = '', isPainted = true, files = {}, headers = {} }: Options = {},
): TestPage {
  return { name, served: { body: htmlPage(name, body, head), headers }, isPainted, files };
}

/** A document that is no HTML page, or not written as one. */
function raw(name: string, type: string, body: string, isPainted = false): TestPage {
  return { name, served: { body, type }, isPainted };
}

const policy = (text: string): Options => ({ headers: { 'content-security-policy': text } });
const XHTML_ARTICLE = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>x</title><meta property="og:type" content="article" /></head><body>${ARTICLE}</body></html>`;
const INNER = { body: `<!doctype html><title>inner</title>${ARTICLE}` };

const POLICIES: readonly TestPage[] = [
  odd('policy: nothing is allowed', ARTICLE, policy("default-src 'none'; base-uri 'none'; form-action 'none'")),
  odd(
    'policy: trusted types',
    ARTICLE,
    policy("require-trusted-types-for 'script'; trusted-types 'none'; default-src 'self'"),
  ),
  odd('policy: sandboxed without an origin', ARTICLE, { ...policy('sandbox allow-scripts') }),
  odd('policy: no styles and no fonts', ARTICLE, policy("style-src 'none'; font-src 'none'; img-src 'none'")),
  odd('policy: isolated from every origin', ARTICLE, {
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  }),
  odd('policy: no permission for anything', ARTICLE, {
    headers: {
      'permissions-policy': 'clipboard-write=(), fullscreen=(), idle-detection=()',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    },
  }),
];

const KINDS_OF_DOCUMENTS: readonly TestPage[] = [
  raw('document: strict XHTML', 'application/xhtml+xml', `<?xml version="1.0"?>${XHTML_ARTICLE}`, true),
  raw(
    'document: SVG',
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="90"><text y="40">Belt and Road Initiative</text></svg>`,
  ),
  raw('document: plain text', 'text/plain; charset=utf-8', PARAGRAPHS.join('\n\n')),
  raw('document: JSON', 'application/json', JSON.stringify({ text: PARAGRAPHS })),
  raw(
    'document: feed',
    'application/xml',
    `<rss version="2.0"><channel><title>News</title>${PARAGRAPHS.map((text) => `<item><title>${text}</title></item>`).join('')}</channel></rss>`,
  ),
  raw(
    'document: without a doctype',
    'text/html; charset=utf-8',
    `<html><head>${ARTICLE_META}</head><body>${ARTICLE}</body></html>`,
    true,
  ),
  raw(
    'document: markup left open',
    'text/html; charset=utf-8',
    `<!doctype html>${ARTICLE_META}<div><p>${PARAGRAPHS.join('<p>')}<b><i>end`,
    true,
  ),
  raw(
    'document: in windows-1251',
    'text/html; charset=windows-1251',
    `<!doctype html><html><head>${ARTICLE_META}</head><body>${ARTICLE}</body></html>`,
    true,
  ),
  raw(
    'document: frames of a set',
    'text/html; charset=utf-8',
    '<!doctype html><html><frameset cols="50%,50%"><frame src="/inner"><frame src="/inner"></frameset></html>',
  ),
];

const FRAMES: readonly TestPage[] = [
  odd('frame: of the same origin', `${ARTICLE}<iframe src="/inner"></iframe>`, { files: { '/inner': INNER } }),
  odd('frame: written in the markup', `${ARTICLE}<iframe srcdoc="<p>Belt and Road Initiative</p>"></iframe>`),
  odd(
    'frame: sandboxed, without scripts',
    `${ARTICLE}<iframe sandbox srcdoc="<p>Belt and Road Initiative</p>"></iframe>`,
  ),
  odd(
    'frame: empty, filled by a script',
    `${ARTICLE}<iframe id="f"></iframe><script>f.contentDocument.body.textContent = 'Green Silk Road'</script>`,
  ),
  odd('frame: of an address of data', `${ARTICLE}<iframe src="data:text/html,<p>Green Silk Road"></iframe>`),
];

const TREES: readonly TestPage[] = [
  odd(
    'tree: open shadow root',
    `${ARTICLE}<div id="h"></div><script>h.attachShadow({mode:'open'}).innerHTML='<p>Green Silk Road</p>'</script>`,
  ),
  odd(
    'tree: closed shadow root',
    `${ARTICLE}<div id="h"></div><script>h.attachShadow({mode:'closed'}).innerHTML='<p>Green Silk Road</p>'</script>`,
  ),
  odd(
    'tree: shadow root in the markup',
    `${ARTICLE}<div><template shadowrootmode="open"><p>Green Silk Road</p><slot></slot></template><i>slotted</i></div>`,
  ),
  odd('tree: two thousand levels deep', `${'<div>'.repeat(400)}${ARTICLE}${'</div>'.repeat(400)}`),
  odd(
    'tree: elements that watch themselves',
    `${ARTICLE}<x-w>Belt and Road Initiative</x-w><script>customElements.define('x-w', class extends HTMLElement { connectedCallback(){ new MutationObserver(()=>{this.dataset.changed=1}).observe(this,{childList:true,subtree:true,characterData:true}) } })</script>`,
  ),
  odd(
    'tree: math, drawings and ruby',
    `${ARTICLE}<math><mi>x</mi></math><svg><text>Green Silk Road</text></svg><ruby>一带<rt>yidai</rt></ruby>`,
  ),
  odd(
    'tree: open dialog and popover',
    `${ARTICLE}<dialog open>Belt and Road Initiative</dialog><div popover id="p">p</div><script>p.showPopover()</script>`,
  ),
];

const SCRIPTS: readonly TestPage[] = [
  odd('script: writes the document', `<script>document.write(${JSON.stringify(ARTICLE)})</script>`),
  odd(
    'script: opens the document anew',
    `<p>Old</p><script>addEventListener('load', () => { const html = ${JSON.stringify(htmlPage('new', ARTICLE))}; document.open(); document.write(html); document.close(); })</script>`,
  ),
  odd(
    'script: has highlights of its own',
    `${ARTICLE}<script>const r = new Range(); r.selectNodeContents(document.querySelector('p')); CSS.highlights.set('search', new Highlight(r))</script>`,
    { head: '<style>::highlight(search){background:yellow}</style>' },
  ),
  odd('script: has frozen what it could', ARTICLE, {
    head: '<script>for (const name of ["Array","Map","Set","Promise","String","Object"]) Object.freeze(window[name].prototype); Object.freeze(Document.prototype)</script>',
  }),
  odd(
    'script: has its own idea of built-ins',
    `${ARTICLE}<script>window.calls = 0; for (const [of, name] of [[Element.prototype,'attachShadow'],[Document.prototype,'createRange'],[Document.prototype,'createNodeIterator'],[Document.prototype,'createElement'],[Element.prototype,'closest'],[Node.prototype,'appendChild'],[window,'requestIdleCallback'],[window,'setTimeout'],[JSON,'parse'],[Document.prototype,'querySelectorAll'],[Map.prototype,'set'],[Array.prototype,'push'],[HighlightRegistry.prototype,'set'],[EventTarget.prototype,'addEventListener'],[Highlight.prototype,'add'],[Promise.prototype,'then']]) { const own = of[name]; of[name] = function (...args) { window.calls++; return own.apply(this, args); }; } document.documentElement.dataset.calls = 0; addEventListener('load', () => Promise.resolve().then(() => { window.atLoad = window.calls }))</script>`,
  ),
  odd(
    'script: listens to everything',
    `${ARTICLE}<script>window.heard = []; for (const type of ['message','DOMNodeInserted','selectionchange','focusin','copy','beforeprint','error','storage','click','keydown']) addEventListener(type, () => { heard.push(type) }, true)</script>`,
  ),
];

const EDITORS: readonly TestPage[] = [
  odd('editor: design mode', ARTICLE, { head: '<script>document.designMode = "on"</script>', isPainted: false }),
  odd('editor: the whole article can be edited', `<article contenteditable>${ARTICLE}</article>`, { isPainted: false }),
  odd(
    'editor: text fields',
    `${ARTICLE}<textarea>Belt and Road Initiative</textarea><input value="Green Silk Road"><select><option>Shanghai Cooperation Organization</select>`,
  ),
  odd('editor: password', `${ARTICLE}<form><input type="password" value="Belt and Road Initiative"></form>`),
  odd('editor: card number', `${ARTICLE}<form><input autocomplete="cc-number"></form>`, { isPainted: false }),
  odd(
    'editor: like ProseMirror',
    `${ARTICLE}<div class="ProseMirror" contenteditable="true" role="textbox"><p>Belt and Road Initiative</p></div>`,
  ),
];

/** Pages that are hostile, or odd. */
export const ODD_PAGES: readonly TestPage[] = [
  ...POLICIES,
  ...KINDS_OF_DOCUMENTS,
  ...FRAMES,
  ...TREES,
  ...SCRIPTS,
  ...EDITORS,
];
