import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelView } from '../../scripts/browsers/extension-browser';
import type { BrowserKind } from '../../scripts/browsers/find-browser';
import { showRoute } from '../../scripts/start/read-panel';
import { countOf } from '../../scripts/testing/case-count';
import first from '../fixtures/databases/version-1.json';
import { type ExtensionSession, openSession } from '../harness/extension-session';
import { hypothesisExport } from '../harness/notes/broken-files';
import { waitForPanel } from '../harness/panel-parts';
import { writeFirstVersion } from './notes-harness/first-version';
import {
  beginWriting,
  endWriting,
  importFile,
  openPanelAt,
  readAcknowledged,
  readStores,
} from './notes-harness/panel-notes';
import { findTraceObstacle, traceSyncs } from './notes-harness/trace-syncs';

const SAVES = countOf({ all: 200, few: 10 });
const obstacle = findTraceObstacle();

/** A loss of power takes what was not synchronised with the disk; a killed browser does not, so that only this tells. */
describe.each<BrowserKind>(['chromium', 'firefox'])(
  'every write that the reader is told of is synchronised with the disk first, in %s',
  (kind) => {
    let session: ExtensionSession;
    let panel: PanelView;
    beforeAll(async () => {
      session = await openSession(kind);
    });
    afterAll(() => session.close());

    const count = async (work: () => Promise<unknown>): Promise<number> => {
      const trace = await traceSyncs(session.profile);
      await work();
      return trace.stop();
    };

    test('migrating', async (context) => {
      if (obstacle) context.skip(obstacle);
      if (kind === 'firefox') {
        panel = await openPanelAt(session, '#/notes');
        context.skip('Firefox’s driver runs nothing in a page of the extension that is none of its views');
      }
      await writeFirstVersion(session, first.notes);
      const syncs = await count(async () => {
        panel = await openPanelAt(session, '#/notes');
      });
      expect((await readStores(panel)).notes).toHaveLength(first.notes.length);
      expect(syncs).toBeGreaterThanOrEqual(1);
    });

    test('saving', async (context) => {
      if (obstacle) context.skip(obstacle);
      await showRoute(panel, '#/clause/4.1');
      let saves = 0;
      const syncs = await count(async () => {
        await beginWriting(panel, 'sync');
        while (saves < SAVES) {
          await wait(20);
          saves = (await readAcknowledged(panel)).length;
        }
      });
      expect(syncs).toBeGreaterThanOrEqual(saves);
      context.task.meta.cases = saves;
      await endWriting(panel);
    });

    test('keeping a draft', async (context) => {
      if (obstacle) context.skip(obstacle);
      await showRoute(panel, '#/clause/5.1');
      await waitForPanel(panel, () => document.querySelector('[aria-labelledby="clause-notes"] > .button') !== null);
      const syncs = await count(async () => {
        await panel.evaluate(() => {
          document.querySelector<HTMLElement>('[aria-labelledby="clause-notes"] > .button')?.click();
        });
        await waitForPanel(panel, () => document.querySelector('.note textarea') !== null);
        await panel.evaluate(async () => {
          const editor = document.querySelector<HTMLTextAreaElement>('.note textarea');
          if (!editor) return;
          editor.value = 'half a';
          editor.dispatchEvent(new Event('input', { bubbles: true }));
          // Longer than a draft waits, shorter than a save does.
          await new Promise((resolve) => setTimeout(resolve, 450));
        });
      });
      expect(syncs).toBeGreaterThanOrEqual(1);
    });

    test('importing', async (context) => {
      if (obstacle) context.skip(obstacle);
      const syncs = await count(async () => {
        expect(await importFile(panel, JSON.stringify(hypothesisExport))).toMatchObject({ failure: '' });
      });
      expect(syncs).toBeGreaterThanOrEqual(1);
    });

    test('deleting', async (context) => {
      if (obstacle) context.skip(obstacle);
      await showRoute(panel, '#/clause/4.1');
      await waitForPanel(panel, () => document.querySelector('.note textarea') !== null);
      const syncs = await count(async () => {
        await panel.evaluate(() => document.querySelector<HTMLElement>('.note-foot .plain:last-child')?.click());
        await waitForPanel(panel, () => document.querySelector('.toast') !== null);
      });
      expect(syncs).toBeGreaterThanOrEqual(1);
    });
  },
);
