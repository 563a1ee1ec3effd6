import { expect, test } from 'vitest';
import type { BrowserKind } from '../../../scripts/browsers/find-browser';
import { showRoute } from '../../../scripts/start/read-panel';
import { casesOf } from '../../../scripts/testing/case-count';
import { openSession } from '../../harness/extension-session';
import { hypothesisAnnotation, hypothesisExport } from '../../harness/notes/broken-files';
import { waitForPanel } from '../../harness/panel-parts';
import { importFile, openPanelAt } from '../notes-harness/panel-notes';

/** What would call `run` if it were taken for more than text. */
const BASES = [
  '<script>run()</script>',
  '<img src=x onerror=run()>',
  '<svg onload=run()>',
  '<iframe srcdoc="<script>parent.run()</script>">',
  '<body onload=run()>',
  '<a href="javascript:run()">x</a>',
  '[x](javascript:run())',
  '[x](JaVaScRiPt:run())',
  '[x](java\tscript:run())',
  '[x](data:text/html,<script>run()</script>)',
  '![x](javascript:run())',
  '![x](https://tracker.example/x.png)',
  '[x]: javascript:run()\n[x]',
  '<javascript:run()>',
  '<https://x.example/"onmouseover="run()>',
  '`<script>run()</script>`',
  '```html\n<script>run()</script>\n```',
  '<style>@import "https://tracker.example/x.css"</style>',
  '<link rel=stylesheet href=https://tracker.example/x.css>',
  '<meta http-equiv=refresh content="0;url=javascript:run()">',
  '<form action=javascript:run()><button>x</button></form>',
  '<object data=javascript:run()>',
  '<embed src=javascript:run()>',
  '<math><maction actiontype="statusline#" xlink:href=javascript:run()>x</maction></math>',
  '<details open ontoggle=run()>',
  '<input autofocus onfocus=run()>',
  '<video><source onerror=run()></video>',
  '{{constructor.constructor("run()")()}}',
  '"><script>run()</script>',
  '<isindex type=image src=x onerror=run()>',
];
/** What is put around a payload, to slip past whoever looks at beginnings. */
const DRESS: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `- ${payload}`,
  (payload) => `> ${payload}`,
  (payload) => `# ${payload}`,
  (payload) => `**${payload}**`,
  (payload) => `|a|\n|-|\n|${payload}|`,
  (payload) => payload.toUpperCase().replaceAll('RUN()', 'run()'),
  (payload) => `\u0000${payload}`,
  (payload) => `text\n\n${payload}\n\ntext`,
  (payload) => payload.replaceAll('<', '&lt;<'),
];
const PAYLOADS = BASES.flatMap((base) => DRESS.map((dress) => dress(base)));

test.for<BrowserKind>(['chromium', 'firefox'])(
  '%s shows scripts in notes as text and runs none',
  async (kind, context) => {
    const payloads = casesOf(PAYLOADS, 30);
    const session = await openSession(kind);
    try {
      const panel = await openPanelAt(session, '#/backup');
      await panel.evaluate(() => {
        const events: string[] = [];
        Reflect.set(window, 'events', events);
        Reflect.set(window, 'run', () => events.push('a script ran'));
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => events.push(violatedDirective));
      });
      const annotations = payloads.map((payload, at) => ({
        ...hypothesisAnnotation(`p${at}`, { text: payload, tags: [payload], quote: payload }),
        document: { title: [payload] },
      }));
      const { failure } = await importFile(panel, JSON.stringify({ ...hypothesisExport, annotations }));
      expect(failure).toBe('');
      await showRoute(panel, '#/notes');
      await waitForPanel(panel, () => document.querySelector('.note-row') !== null);
      await panel.evaluate(async () => {
        for (let more = find(); more; more = find()) {
          more.click();
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        function find() {
          return document.querySelector<HTMLElement>('.more');
        }
      });
      const ids = await panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-note]')].map(({ dataset }) => dataset.note ?? ''),
      );
      expect(ids).toHaveLength(payloads.length);
      for (const id of ids) {
        await showRoute(panel, `#/note/${id}`);
        await waitForPanel(panel, (note) => document.querySelector(`[data-note="${note}"] textarea`) !== null, id);
        const made = await panel.evaluate(async () => {
          document.querySelector<HTMLElement>('.note-foot [aria-pressed]')?.click();
          await new Promise((resolve) => setTimeout(resolve, 20));
          const links = [...document.querySelectorAll<HTMLAnchorElement>('.note a')].map(({ protocol }) => protocol);
          const odd = document.querySelectorAll(
            '.note :is(script, img, svg, iframe, object, embed, form, style, link)',
          );
          return {
            links: links.filter((one) => !/^(https?|mailto|moz-extension|chrome-extension):$/.test(one)),
            odd: odd.length,
          };
        });
        expect(made).toEqual({ links: [], odd: 0 });
      }
      expect(await panel.evaluate(() => Reflect.get(window, 'events') as string[])).toEqual([]);
    } finally {
      await session.close();
    }
    context.task.meta.cases = payloads.length;
  },
);
