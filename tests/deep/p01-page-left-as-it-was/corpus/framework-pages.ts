import { PARAGRAPHS as FRAMEWORK_PARAGRAPHS } from '../frameworks/paragraphs';
import { bundleClient, renderOnServer } from './bundle-framework';
import { ARTICLE, htmlPage, PARAGRAPHS, type TestPage } from './test-page';

/** What stands in the body before the framework wakes; the ones with a server render it. */
const BODIES: Readonly<Record<string, string>> = {
  preact: `<div id="app">PREACT</div>`,
  lit: `${ARTICLE}<press-button>Belt and Road Initiative</press-button>`,
  solid: `${ARTICLE}<div id="app"></div>`,
  htmx: `${ARTICLE}<div hx-get="/inner" hx-trigger="load" hx-select="p">-</div>`,
  turbo: `${ARTICLE}<turbo-frame id="f"><p>Green Silk Road</p></turbo-frame>`,
  stimulus: `${ARTICLE}<button id="act" data-controller="press" data-action="press#press">pressed 0</button>`,
  alpine: `${ARTICLE}<div x-data="{count:0}"><button id="act" x-on:click="count++" x-text="'pressed ' + count"></button></div>`,
};

/** The frameworks, each with a page that it hydrates or wakes. */
const FRAMEWORKS = ['react', 'vue', 'svelte', 'preact', 'lit', 'solid', 'htmx', 'turbo', 'stimulus', 'alpine'] as const;
const HAS_SERVER: readonly string[] = ['react', 'vue', 'svelte'];

/** Bundles every framework's page; takes some seconds. */
export async function buildFrameworkPages(): Promise<readonly TestPage[]> {
  const pages: TestPage[] = [];
  for (const name of FRAMEWORKS) {
    const script = `/${name}.js`;
    const tag = `<script defer src="${script}"></script>`;
    const rendered = HAS_SERVER.includes(name) ? await renderOnServer(`${name}.server.js`, script) : bodyOf(name);
    const body = name === 'react' ? rendered : htmlPage(name, rendered, tag);
    pages.push({
      name: `framework: ${name}`,
      served: { body },
      files: { [script]: { body: await bundleClient(`${name}.client.js`), type: 'text/javascript; charset=utf-8' } },
      isPainted: true,
    });
  }
  return pages;
}

function bodyOf(name: string): string {
  const article = `<article>${FRAMEWORK_PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;
  return (BODIES[name] ?? PARAGRAPHS[0]).replace('PREACT', `${article}<button id="act">pressed 0</button>`);
}
