/** What the pages of the frameworks say. */
export const TITLE = 'Rails over the pass';
export const PARAGRAPHS = [
  'The China-Kyrgyzstan-Uzbekistan railway is years away, but surveyors have walked the whole of the line, from the plains to the pass, and the towns along it have begun to argue about stations.',
  'Officials speak of the Belt and Road Initiative less often than they did; what they speak of is tariffs and gauges, and a committee of engineers has met four times this spring.',
];
