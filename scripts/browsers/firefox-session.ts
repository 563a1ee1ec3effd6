import type { Page } from 'puppeteer-core';
import type { Plain } from './extension-browser';

/** Raw WebDriver BiDi, and scripts in the browser's own window, for what the driver has no word for. */
export interface FirefoxSession {
  /** The window's id of the page, for BiDi. */
  contextOf(page: Page): string;
  /**
   * Sends a command of WebDriver BiDi.
   * @throws Error with the browser's reason
   */
  send<Result>(method: string, parameters: object): Promise<Result>;
  /**
   * Runs a function in a window, past its content security policy; it must not refer to anything but its arguments.
   * @throws Error if it throws
   */
  run<Result>(context: string, code: string): Promise<Result>;
  /** The same in the browser's own window, with the rights of the browser. */
  runInBrowser<Args extends readonly Plain[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
}

/** The way to the session inside puppeteer, which has no public one: the reason for an exact version of it. */
interface PuppeteerFrame {
  readonly _id: string;
  readonly browsingContext: {
    readonly userContext: {
      readonly browser: {
        readonly session: { send(method: string, parameters: object): Promise<{ result: unknown }> };
      };
    };
  };
}

type Evaluation =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Opens the way to a Firefox through any of its pages. */
export function createFirefoxSession(page: Page): FirefoxSession {
  const frameOf = (one: Page) => one.mainFrame() as unknown as PuppeteerFrame;
  const { session } = frameOf(page).browsingContext.userContext.browser;
  const send = async <Result>(method: string, parameters: object) =>
    (await session.send(method, parameters)).result as Result;
  const run = async <Result>(context: string, code: string) => {
    // JSON goes both ways: BiDi's own values would come back as trees of typed nodes.
    const expression = `(async () => JSON.stringify(await (${code})))()`;
    const answer = await send<Evaluation>('script.evaluate', { expression, target: { context }, awaitPromise: true });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    const { value } = answer.result;
    return (typeof value === 'string' ? JSON.parse(value) : undefined) as Result;
  };
  return {
    contextOf: (one) => frameOf(one)._id,
    send,
    run,
    async runInBrowser(code, ...args) {
      const tree = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
        'moz:scope': 'chrome',
      });
      const [window] = tree.contexts;
      if (!window) throw new Error('Firefox has no window.');
      return run(window.context, callOf(code, args));
    },
  };
}

/** The source of a call of a function with plain arguments. */
export function callOf<Args extends readonly Plain[]>(run: (...args: Args) => unknown, args: Args): string {
  return `(${run})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}
