import type { BrowserKind } from '../../scripts/browsers/find-browser';

/**
 * The browsers whose real panel the tests of all its views are run in. Firefox's sidebar is reached through scripts in the
 * browser's own window, which Firefox ESR 140 does not open to the driver (no `moz:scope` in its tree of windows); what
 * newer ones show of it is tested in tests/e2e/firefox.
 */
export const PANEL_BROWSERS: readonly BrowserKind[] = ['chromium'];
