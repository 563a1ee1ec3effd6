declare module 'virtual:clauselight/pack' {
  export const pack: import('../../lib/core/statement/pack').Pack;
}

/** What is loaded of the gazetteer on every page. */
declare module 'virtual:clauselight/gazetteer-first-look' {
  export const firstLook: import('../../lib/core/mentions/first-look').PackedFirstLook;
}

/** The part of the gazetteer that our own pages are built with. */
declare module 'virtual:clauselight/gazetteer-own' {
  export const ownPart: import('../../lib/core/mentions/alias').PackedGazetteer;
}

declare module 'virtual:clauselight/gazetteer-parts' {
  export const parts: Readonly<
    Record<
      import('../../lib/core/mentions/gazetteer-parts').GazetteerPart,
      import('../../lib/core/mentions/alias').PackedGazetteer
    >
  >;
}

/** The whole gazetteer in one. */
declare module 'virtual:clauselight/gazetteer' {
  export const gazetteer: import('../../lib/core/mentions/alias').CompiledGazetteer;
}
