import { median } from './median';
import type { Row } from './row';
import { makePage, NEWS, SHORT_BODY } from './strain-pages';
import { changeRoute } from './strain-side';
import { type BuiltReader, type ReaderTab, waitForPaint, withReader } from './with-reader';

/** Chromium keeps some documents that were left, and compiled code: no more of them after these. */
const WARM_UP = 30;

/** Navigates and changes routes under the built extension and gives what each left in the page's heap after a collection. */
export function measureLeaks(built: BuiltReader, rounds: number): Promise<Row[]> {
  return withReader(
    built,
    () => makePage(SHORT_BODY),
    async (tab) => [
      await measureGrowth(tab, `kept of each of ${rounds} navigations`, rounds, async (round) => {
        await tab.page.goto(tab.urlOf(`/page-${round}`));
        await waitForPaint(tab.page);
      }),
      await measureGrowth(tab, `kept of each of ${rounds} route changes`, rounds, async (round) => {
        await tab.page.evaluate(changeRoute, round, NEWS);
        await waitForNumber(tab, round);
      }),
    ],
  );
}

async function measureGrowth(
  tab: ReaderTab,
  name: string,
  rounds: number,
  go: (round: number) => Promise<void>,
): Promise<Row> {
  for (let round = 0; round < WARM_UP; round++) await go(round);
  const weights: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await go(WARM_UP + round);
    weights.push(await tab.weighHeap());
  }
  return { name, value: findSlope(weights) / 1024, unit: 'KiB', goal: 1, better: 'lower' };
}

/** How much a row of weights grows a step: the median over all pairs, which what is kept only once does not move. */
function findSlope(weights: readonly number[]): number {
  return median(
    weights.flatMap((early, from) => weights.slice(from + 1).map((late, index) => (late - early) / (index + 1))),
  );
}

/** Waits until a mention of the route's own text is painted. */
async function waitForNumber({ page }: ReaderTab, number: number): Promise<void> {
  await page.waitForFunction(
    (start) =>
      [...(CSS.highlights.get('clauselight') ?? [])].some((range) =>
        (range as Range).startContainer.textContent?.startsWith(start),
      ),
    { polling: 20 },
    `${number}. `,
  );
}
