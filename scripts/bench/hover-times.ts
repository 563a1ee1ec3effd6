import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { HoverSide, Opening } from './hover-side';
import { median } from './median';
import { lessIsBetter, type Row } from './row';
import { withPage } from './with-page';

const POINTS = 5000;
/** The share of hit tests that the figure is better than. */
const NEARLY_ALL = 0.95;
/** Between two openings, so that neither the grace nor the shorter second delay is left over. */
const APART_MS = 1200;

/** What pointing cost on a page with ten thousand mentions. */
export interface HoverTimes {
  readonly hitTimes: readonly number[];
  readonly wrongHits: number;
  readonly openings: readonly Opening[];
}

/** Times the hit test, and the opening of cards under the real mouse. */
export async function timeHover(executablePath: string, code: string, openings: number): Promise<HoverTimes> {
  const body = '<!doctype html><meta charset="utf-8"><body style="margin:30px;font:18px/30px serif">';
  return withPage({ executablePath, serve: () => ({ body }) }, async (page, server) => {
    await page.goto(server.urlOf('/'));
    await page.evaluate(`${code}; undefined`);
    const call = <Result>(run: (side: HoverSide, value: number) => Result | Promise<Result>, value: number) =>
      callSide(page, run, value);
    const { times, wrong } = await call((side, points) => side.hit(points), POINTS);
    const taken: Opening[] = [];
    for (let index = 0; index < openings; index++) {
      await page.mouse.move(2, 2);
      await wait(APART_MS);
      const { x, y } = await call((side, at) => side.where(at), index);
      const opened = call((side) => side.waitForCard(), 0);
      await page.mouse.move(x, y);
      taken.push(await opened);
    }
    return { hitTimes: times, wrongHits: wrong, openings: taken };
  });
}

async function callSide<Result>(
  page: Page,
  run: (side: HoverSide, value: number) => Result | Promise<Result>,
  value: number,
): Promise<Result> {
  return (await page.evaluate(`(${run})(window.clauselightHover, ${value})`)) as Result;
}

/** The figures of pointing. */
export function hoverRows({ hitTimes, wrongHits, openings }: HoverTimes): Row[] {
  const sorted = hitTimes.toSorted((a, b) => a - b);
  return [
    lessIsBetter('hit test among 10,000 mentions, p95', sorted[Math.floor(sorted.length * NEARLY_ALL)] ?? 0, 'ms', 0.1),
    lessIsBetter(`hits beside letters and slop, of ${hitTimes.length} points`, wrongHits, '', 0),
    lessIsBetter(
      'card painted after the delay, slowest',
      Math.max(...openings.map(({ frames }) => frames)),
      'frames',
      1,
    ),
    lessIsBetter('card painted after the delay, median', median(openings.map(({ ms }) => ms)), 'ms', null),
  ];
}
