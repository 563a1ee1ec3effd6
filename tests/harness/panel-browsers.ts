import type { BrowserKind } from '../../scripts/browsers/find-browser';

/**
 * The browsers in which the tests of all the panel's views are run. In Firefox they see the panel as `openPanel` opens it:
 * the sidebar where the driver reaches the browser's window, the same page in a tab where it does not.
 */
export const PANEL_BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];
