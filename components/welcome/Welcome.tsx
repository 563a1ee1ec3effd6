import { useState } from 'preact/hooks';
import type { Translate } from '../../lib/core/strings';
import { PracticeArticle } from './PracticeArticle';
import { Step } from './Step';
import '../panel/tokens.css';
import '../panel/base.css';
import '../parts/parts.css';
import './welcome.css';

/** What the welcome page needs from outside; the entry point supplies it. */
export interface WelcomeServices {
  readonly translate: Translate;
  /** How many things the statement names. */
  readonly termCount: number;
  /**
   * Reads and paints an element, and lets the card open on it, with the very code that serves the pages of the web.
   * `opened` is called with each card. Ends with the signal.
   */
  practise(element: HTMLElement, opened: () => void, signal: AbortSignal): void;
  /** Opens the panel at a clause; to be called inside the reader's press. */
  openPanel(clause: string): Promise<unknown>;
  openOptions(): Promise<void>;
  /** Closes the page for good. */
  close(): Promise<void>;
}

/** The clause that the second step opens. */
const SHOWN_CLAUSE = '6.1';

/** Three steps for a newcomer: read, look up, decide where; to be left at any moment. */
export function Welcome({ services }: { readonly services: WelcomeServices }) {
  const { translate } = services;
  const [hasRead, setHasRead] = useState(false);
  const [hasLooked, setHasLooked] = useState(false);
  const [failure, setFailure] = useState<string | undefined>();
  const follow = (done: Promise<unknown>, then: () => void = () => undefined) => {
    setFailure(undefined);
    done.then(then, (error) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <main class="welcome">
      <header class="welcome-head">
        <h1>{translate('welcome_title')}</h1>
        <button type="button" class="button plain" name="skip" onClick={() => follow(services.close())}>
          {translate('welcome_skip')}
        </button>
        <p>{translate('welcome_about', String(services.termCount))}</p>
      </header>
      {failure !== undefined && (
        <p class="failed" role="alert">
          {translate('control_failed', failure)}
        </p>
      )}
      <ol class="steps">
        <Step number={1} title={translate('welcome_read_title')} isDone={hasRead} done={translate('welcome_done')}>
          <p>{translate('welcome_read_body')}</p>
          <PracticeArticle practise={services.practise} onCard={() => setHasRead(true)} />
        </Step>
        <Step number={2} title={translate('welcome_look_title')} isDone={hasLooked} done={translate('welcome_done')}>
          <p>{translate('welcome_look_body')}</p>
          <button
            type="button"
            class="button"
            name="panel"
            onClick={() => follow(services.openPanel(SHOWN_CLAUSE), () => setHasLooked(true))}
          >
            {translate('welcome_look_button', SHOWN_CLAUSE)}
          </button>
        </Step>
        <Step number={3} title={translate('welcome_yours_title')} isDone={false} done={translate('welcome_done')}>
          <p>{translate('welcome_yours_body')}</p>
          <p>{translate('welcome_yours_access')}</p>
          <p class="welcome-actions">
            <button type="button" class="button primary" name="finish" onClick={() => follow(services.close())}>
              {translate('welcome_finish')}
            </button>
            <button type="button" class="button" name="options" onClick={() => follow(services.openOptions())}>
              {translate('control_options')}
            </button>
          </p>
        </Step>
      </ol>
    </main>
  );
}
