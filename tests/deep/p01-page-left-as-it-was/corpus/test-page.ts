import type { ServedPage } from '../../../../scripts/server/serve-pages';

/** A page that must stay as it is. */
export interface TestPage {
  /** Says what is special about it. */
  readonly name: string;
  readonly served: ServedPage;
  /** Other files that the page asks for, by their paths. */
  readonly files?: Readonly<Record<string, ServedPage>>;
  /** True if the reader must find and paint names here; false if it must not. */
  readonly isPainted: boolean;
}

/** What every article of the corpus says; names in it are those of the statement. */
export const PARAGRAPHS = [
  'The first train of the China-Kyrgyzstan-Uzbekistan railway is years away, but surveyors have already walked the whole of the line, from the plains to the pass, and the towns along it have begun to argue about stations, noise and the price of land.',
  'Officials speak of the Belt and Road Initiative less often than they did; what they speak of is tariffs, gauges and who pays for the tunnels. A committee of engineers met four times this spring and agreed on little but the next meeting.',
  'Farmers in the valley hear of the Green Silk Road from the radio. They would rather hear of water, they say, and of somebody who buys cherries in June when all the lorries stand at the border and the fruit goes soft within a day.',
  'At the Shanghai Cooperation Organization summit the ministers signed what they had brought with them. Nobody expected more, and the photographers were gone before the soup, leaving the hall to interpreters and to men who rolled up cables.',
  'The trans-Afghan railway, if it comes, will need sixteen hundred bridges. A retired surveyor keeps a list of them in a school exercise book and reads it to visitors, slowly, one bridge after the other, until they ask for tea.',
] as const;

/** The paragraphs as markup. */
export const ARTICLE = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

/** Marks a page as an article for whoever asks. */
export const ARTICLE_META = '<meta property="og:type" content="article">';

/** A whole HTML document around a body. */
export function htmlPage(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title>${ARTICLE_META}${head}</head>
<body>${body}</body>
</html>`;
}
