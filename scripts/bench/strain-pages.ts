/** An ordinary sentence of a news page, and one that names two things. */
const SENTENCE =
  'Ministers spoke of trade and of the weather, of fruit and of what the crossing costs their neighbours, and went home. ';
const NAMED = 'The Belt and Road Initiative was on the table, and so was the Shanghai Cooperation Organization. ';

/** Where the reader is shut out: by a field for a password, on a page that is no article. */
const SHUT_OUT = '<form><input type="password"></form>';
const ARTICLE = '<meta property="og:type" content="article">';

/** A made-up page, and the same page as one that the reader leaves alone. */
export function makePage(body: string, isRead = true): string {
  const head = `<!doctype html><meta charset="utf-8">${isRead ? ARTICLE : ''}<title>Strain</title>`;
  return `${head}<body>${isRead ? '' : SHUT_OUT}${body}`;
}

/** A short article that names something at once. */
export const SHORT_BODY = `<article><h1>News</h1><p>${NAMED}</p>${`<p>${SENTENCE}</p>`.repeat(20)}</article>`;

/** Five megabytes of text, a name in every fiftieth paragraph. */
export const LONG_BODY = `<p>${SENTENCE}</p>`.repeat(49).concat(`<p>${NAMED}</p>`).repeat(870);

/** A million nodes: each paragraph is seven of them. */
export const MANY_NODES_BODY = `<p>${SENTENCE}<b>gold</b> and <i>iron</i></p>`
  .repeat(142_858)
  .concat(`<p>${NAMED}</p>`);

/** Fifty megabytes of text in one block. It is not shown: to lay it out would take the browser minutes. */
export const ONE_BLOCK_BODY = `<style>pre { display: none }</style><pre>${SENTENCE.repeat(8500).concat(NAMED).repeat(50)}</pre><p>${NAMED}</p>`;

/** Ten thousand mentions, two to a paragraph. */
export const MANY_MENTIONS_BODY = `<p>${SENTENCE}${NAMED}</p>`.repeat(5000);

/** What a list that is always changing is filled with. */
export const NEWS = [SENTENCE, SENTENCE, SENTENCE, SENTENCE, NAMED];
