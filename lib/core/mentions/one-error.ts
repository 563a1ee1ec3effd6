/**
 * True if `word` can be typed as `typed` with exactly one error: a letter wrong, missing, added, or two neighbours
 * swapped (optimal string alignment distance of one). The first letters must agree.
 */
export function isOneErrorApart(word: string, typed: string): boolean {
  const difference = typed.length - word.length;
  if (difference < -1 || difference > 1 || word[0] !== typed[0]) return false;
  let at = 1;
  while (at < word.length && at < typed.length && word[at] === typed[at]) at++;
  if (difference === 1) return word.slice(at) === typed.slice(at + 1);
  if (difference === -1) return word.slice(at + 1) === typed.slice(at);
  if (at === word.length) return false;
  if (word.slice(at + 1) === typed.slice(at + 1)) return true;
  return word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.slice(at + 2) === typed.slice(at + 2);
}
