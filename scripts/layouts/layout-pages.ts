import encyclopedia from './house-styles/encyclopedia.css?raw';
import nightNews from './house-styles/night-news.css?raw';
import portal from './house-styles/portal.css?raw';
import serifNews from './house-styles/serif-news.css?raw';

/** A saved page that the sample is shown in. */
export interface LayoutPage {
  readonly file: string;
  /** Our sketch of the site's look, where the page was saved without its style sheets. */
  readonly style?: string;
}

/** Pages of our own, for what no saved page shows well enough. */
export const OWN_PAGES: readonly LayoutPage[] = [{ file: 'right-to-left.html' }, { file: 'small-root.html' }];

/** Ten pages as different as sites get; docs/pictures.md says what each is there for. */
export const LAYOUT_PAGES: readonly LayoutPage[] = [
  { file: 'guardian-1.html', style: serifNews },
  { file: 'medium-3.html' },
  { file: 'tumblr.html' },
  { file: 'theverge.html', style: nightNews },
  { file: 'yahoo-2.html', style: portal },
  { file: 'wikipedia-2.html', style: encyclopedia },
  { file: 'qq.html' },
  { file: 'wikia.html' },
  { file: 'msn.html' },
  { file: 'rtl-1.html' },
];
