import type { Writing } from '../statement/term';
import type { CompiledGazetteer } from './alias';

/** The gazetteer travels in parts: a page pays for the scripts and languages that it is written in. */
export const GAZETTEER_PARTS = ['english', 'uzbek', 'cyrillic', 'chinese'] as const;

export type GazetteerPart = (typeof GAZETTEER_PARTS)[number];

/** The part that is always there. */
export const OWN_PART: GazetteerPart = 'english';

/** The writings of the aliases of each part. Uzbek in Cyrillic letters comes with Russian. */
export const PART_WRITINGS: Readonly<Record<GazetteerPart, readonly Writing[]>> = {
  english: ['en'],
  uzbek: ['uz-Latn'],
  cyrillic: ['ru', 'uz-Cyrl'],
  chinese: ['zh-Hans'],
};

const CYRILLIC = /[\u0400-\u04ff]{3}/;
const HAN = /[\u3400-\u9fff]{2}/;
/** Letters with a turned comma, endings and words without which no Uzbek passage gets along. */
const UZBEK =
  /[og][ʻ‘’'`ʼ][a-z]|\b(?:va|bilan|uchun|hamda|haqida|boyicha|yilda|respublikasi)\b|[a-z'](?:ladi|ildi|lari|larni|larning|larga|moqda|digan)\b/gi;
const MIN_UZBEK = 3;
/** One of these is enough. */
const SURELY_UZBEK = /\b(?:o[ʻ‘’'`ʼ]?zbek(?:iston)?|xitoy|toshkent|prezidenti|respublikasi|davlatlari|hamkorlik)/i;

/** The parts beside `OWN_PART` that a passage asks for. */
export function findNeededParts(text: string): GazetteerPart[] {
  const parts: GazetteerPart[] = [];
  if (CYRILLIC.test(text)) parts.push('cyrillic');
  if (HAN.test(text)) parts.push('chinese');
  if (SURELY_UZBEK.test(text) || (text.match(UZBEK)?.length ?? 0) >= MIN_UZBEK) parts.push('uzbek');
  return parts;
}

/** Puts parts together as if they had been compiled as one. */
export function mergeGazetteers(parts: readonly CompiledGazetteer[]): CompiledGazetteer {
  return {
    patterns: Object.assign({}, ...parts.map(({ patterns }) => patterns)),
    aliases: parts.flatMap(({ aliases }) => aliases),
    anchors: parts.flatMap(({ anchors }) => anchors),
    traditional: parts.map(({ traditional }) => traditional).join(''),
  };
}
