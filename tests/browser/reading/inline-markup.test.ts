import { expect, it } from 'vitest';
import { findCandidates } from '../../../lib/core/mentions/find-candidates';
import { findBlocks } from '../../../lib/page/reading/find-blocks';
import { type AliasForm, findAliasForms, gazetteer } from '../../core/mentions/alias-forms';

const TAGS = ['b', 'i', 'a', 'span', 'em'];

/** A paragraph in which inline elements cut the form after every third letter. */
function cutByMarkup({ before, form, after }: AliasForm): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  const pieces = form.match(/.{1,3}/gsu) ?? [];
  const cut = pieces.map((piece, index) => {
    const element = document.createElement(TAGS[index % TAGS.length] ?? 'b');
    element.textContent = piece;
    return element;
  });
  paragraph.append(`Zorb quux ${before} `, ...cut, ` ${after} zorb quux.`);
  return paragraph;
}

// Ten thousand written forms: a busy machine takes its time.
const TIMEOUT_MS = 60_000;

it('finds every alias when inline elements cut it into pieces, 99.5 of 100 times or more', {
  timeout: TIMEOUT_MS,
}, () => {
  const forms = findAliasForms();
  const missed = forms.filter((each) => {
    const [block] = findBlocks(cutByMarkup(each));
    const candidates = block ? findCandidates(block.text, gazetteer) : [];
    return !candidates.some(({ alias }) => alias.owner === each.alias.owner);
  });
  const share = 1 - missed.length / forms.length;
  expect(share, missed.map(({ alias, form }) => `${alias.owner}: ${form}`).join('\n')).toBeGreaterThanOrEqual(0.995);
});
