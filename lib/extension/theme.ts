import { readSettings, watchSettings } from './settings-store';

/** Gives one of our own pages the colours that the reader has chosen, until the signal aborts; tokens.css holds them. */
export function followTheme(root: HTMLElement, signal: AbortSignal): void {
  const follow = ({ theme }: { readonly theme: string }): void => {
    root.dataset.theme = theme;
  };
  watchSettings(follow, signal);
  readSettings().then(follow, reportError);
}
