declare module 'virtual:clauselight/pack' {
  export const pack: import('../../lib/core/statement/pack').Pack;
}

declare module 'virtual:clauselight/gazetteer' {
  export const gazetteer: import('../../lib/core/mentions/alias').CompiledGazetteer;
}
