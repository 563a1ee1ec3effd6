import type { Page } from 'puppeteer-core';

/** One piece of work of the reader that held up its page. */
export interface OwnTask {
  /** Milliseconds that went by. */
  readonly ms: number;
  /** Milliseconds of the page's own thread, which other work on the machine does not disturb. */
  readonly cpuMs: number;
}

/** What a page's main thread did while something was run. */
export interface PageWork {
  readonly own: readonly OwnTask[];
  /** Milliseconds of processor time of all its tasks, the reader's among them. */
  readonly allMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** The browser's names for a call of a script's function, for running a script, and for a task of a thread. */
const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);
const TASK = 'RunTask';
const PAGE_THREAD = 'CrRendererMain';

/** Runs something with a page of a browser with the extension, and gives the work of the page's thread meanwhile. */
export async function traceWork(page: Page, extensionUrl: string, run: () => Promise<void>): Promise<PageWork> {
  await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] });
  await run();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] };
  return readWork(traceEvents, extensionUrl);
}

function readWork(events: readonly TraceEvent[], extensionUrl: string): PageWork {
  const calls = events.filter(({ name, args }) => CALLS.has(name) && args.data?.url?.startsWith(extensionUrl));
  const outermost: TraceEvent[] = [];
  let end = 0;
  for (const call of calls.toSorted((a, b) => a.ts - b.ts)) {
    if (call.ts < end) continue;
    outermost.push(call);
    end = call.ts + (call.dur ?? 0);
  }
  return {
    own: outermost.map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, cpuMs: tdur / 1000 })),
    allMs: findBusiest(events),
  };
}

/** Milliseconds of the tasks of the page's thread: of all threads that pages have, an extension's among them, the busiest. */
function findBusiest(events: readonly TraceEvent[]): number {
  const spent = new Map<string, number>();
  for (const event of events) {
    if (event.name === 'thread_name' && event.args.name === PAGE_THREAD) spent.set(threadOf(event), 0);
  }
  for (const event of events) {
    const before = event.name === TASK ? spent.get(threadOf(event)) : undefined;
    if (before !== undefined) spent.set(threadOf(event), before + (event.tdur ?? 0) / 1000);
  }
  return Math.max(0, ...spent.values());
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
