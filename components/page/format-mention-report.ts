import type { Why } from '../../lib/core/mentions/mention';
import type { ChosenMention, TermMention } from './page-terms';

/** What a report is about: a mention that should not be there, or a sentence that should have one. */
export type ReportSubject =
  | { readonly wrong: TermMention }
  /** The sentence as the reader copied it from the page. */
  | { readonly missedIn: string };

/** What a report says besides its subject. */
export interface ReportDetails {
  readonly version: string;
  readonly dataVersion: string;
  /** In the reader's own words; may be empty. */
  readonly remark: string;
  /** Undefined if the reader wants to leave it out. */
  readonly pageUrl: string | undefined;
}

/** The text of a report for the people who keep the gazetteer. It is in English, as they work, in every language. */
export function formatMentionReport(
  subject: ReportSubject,
  { version, dataVersion, remark, pageUrl }: ReportDetails,
): string {
  const facts =
    'wrong' in subject
      ? describeWrong(subject.wrong)
      : ['Clauselight: a missed mention', `Sentence: ${subject.missedIn}`];
  return [
    ...facts,
    ...(remark === '' ? [] : [`Remark: ${remark}`]),
    ...(pageUrl === undefined ? [] : [`Page: ${pageUrl}`]),
    `Version: ${version}, data ${dataVersion}`,
    '',
  ].join('\n');
}

function describeWrong({ term, mention }: TermMention): string[] {
  const { surface, why } = mention.page.mention;
  return [
    'Clauselight: a wrong mention',
    `Words: ${surface}`,
    `Taken for: ${term.id} (${term.name.en}), clause ${mention.clause}`,
    `Because of: ${describeWhy(why)}`,
    `Sentence: ${sentenceOf(mention)}`,
  ];
}

function describeWhy({ type, alias, licence, corrected }: Why): string {
  return [
    `${type} "${alias}"`,
    ...(licence === undefined ? [] : [`licence ${licence}`]),
    ...(corrected ? ['one typing error forgiven'] : []),
  ].join(', ');
}

function sentenceOf({ page: { sentence, spot } }: ChosenMention): string {
  return `${sentence.slice(0, spot.start)}[${sentence.slice(spot.start, spot.end)}]${sentence.slice(spot.end)}`;
}
