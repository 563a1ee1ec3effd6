import { firstLook as packed } from 'virtual:clauselight/gazetteer-first-look';
import { ownPart } from 'virtual:clauselight/gazetteer-own';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/mentions/find-mentions';
import { createFirstLook } from '../../../lib/core/mentions/first-look';
import { createGazetteer } from '../../../lib/core/mentions/gazetteer';
import { createTally } from '../../../lib/core/mentions/tally';
import { findAliasForms } from './alias-forms';

const { findNeededParts } = createFirstLook(packed);
const gazetteer = createGazetteer([ownPart], { hasFollowUps: true });
const ask = (text: string): string[] => findNeededParts(text, createTally());

describe('the first look', () => {
  it.each<[string, string, string[]]>([
    ['asks for nothing on a page about something else', 'The mayor opened a new library near the old harbour.', []],
    ['asks at a name that any page may hold', 'The charter of the United Nations was read out.', ['english']],
    ['asks at a name with a typing error', 'The Belt and Road Initaitive was praised.', ['english']],
    ['asks at a word about the part of the world', 'A train left Tashkent.', ['english']],
    ['asks for nothing at a name that waits for another one', 'They meet for the fifth session.', []],
    [
      'asks for other scripts, and for the names in English that may stand between',
      'Он прибыл.',
      ['english', 'cyrillic'],
    ],
    ['asks at what may be Uzbek, so that it is looked into', 'Vazirlar va mehmonlar uchun bino', ['english']],
  ])('%s', (_, text, parts) => {
    expect(ask(text)).toEqual(parts);
  });

  it('counts what a page is written in from text to text', () => {
    const tally = createTally();
    expect(findNeededParts('Москва', tally)).toEqual([]);
    expect(findNeededParts('Ташкент', tally)).toEqual(['english', 'cyrillic']);
  });

  it('asks wherever the whole gazetteer finds a mention', () => {
    const texts = findAliasForms()
      .filter(({ alias }) => alias.writing === 'en')
      .flatMap(({ before, form, after }) => [
        `Zorb quux ${before} ${form} ${after} zorb quux.`,
        `Zorb ${before} ${form.toUpperCase()} ${after} quux.`,
        `Zorb ${before} ${form.replaceAll(' ', '\u00a0').normalize('NFD')} ${after} quux.`,
        `Zorb ${before} ${form.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2')} ${after} quux.`,
      ]);
    const named = texts.filter((text) => findMentions(text, gazetteer).length > 0);
    expect(named.length).toBeGreaterThan(2000);
    expect(named.filter((text) => ask(text).length === 0)).toEqual([]);
  });
});
