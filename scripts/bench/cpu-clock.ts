import type { Page } from 'puppeteer-core';

/** Runs something in the page and gives its answer and the milliseconds that the page's own thread worked for it. */
export type CpuClock = <Answer>(run: () => Promise<Answer>) => Promise<readonly [answer: Answer, ms: number]>;

/** Makes the clock of a page. */
export async function createCpuClock(page: Page): Promise<CpuClock> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return async (run) => {
    const begun = await read();
    // What asking costs by itself is taken away.
    await page.evaluate(() => ({ nothing: 0 }));
    const asked = await read();
    const answer = await run();
    return [answer, Math.max(0, (await read()) - asked - (asked - begun))];
  };
}
