/** A saved page that the sample is shown in, and why this one. */
export interface LayoutPage {
  readonly file: string;
  readonly why: string;
}

/** Ten pages as different as news sites get; docs/pictures.md lists them for the reader. */
export const LAYOUT_PAGES: readonly LayoutPage[] = [
  { file: 'guardian-1.html', why: 'a news page in serif' },
  { file: 'tumblr.html', why: 'a dark one' },
  { file: 'yahoo-2.html', why: 'a dense portal' },
  { file: 'wikipedia-2.html', why: 'Wikipedia' },
  { file: 'youth.html', why: 'a Chinese one' },
  { file: 'lazy-image-2.html', why: 'wide serif' },
  { file: 'citylab-1.html', why: 'large magazine type' },
  { file: 'breitbart.html', why: 'loud' },
  { file: 'topicseed-1.html', why: 'serif company blog' },
  { file: 'wikia.html', why: 'wiki' },
  { file: 'nytimes-4.html', why: '' },
  { file: 'msn.html', why: '' },
  { file: 'qq.html', why: '' },
  { file: 'wordpress.html', why: '' },
  { file: 'quanta-1.html', why: '' },
  { file: 'cnn.html', why: '' },
  { file: 'bbc-1.html', why: '' },
  { file: 'rtl-1.html', why: 'right to left' },
  { file: 'gmw.html', why: '' },
];
