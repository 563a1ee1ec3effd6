/** A trick by which a page could get a reader to press, or to see, what she does not mean to: styles, or a script. */
export type Trick = readonly [
  name: string,
  how: { readonly css?: string; readonly cover?: string; readonly script?: string },
];

/** Tricks that change how the whole page, and with it the card, is painted. */
export const PAINT_TRICKS: readonly Trick[] = [
  ['opacity on the root', { css: 'html{opacity:.2}' }],
  ['almost no opacity on the root', { css: 'html{opacity:0.01}' }],
  ['opacity on the host', { css: '[data-clauselight]{opacity:.3!important}' }],
  ['filter on the root', { css: 'html{filter:blur(9px)}' }],
  ['filter on the host', { css: '[data-clauselight]{filter:brightness(0)!important}' }],
  ['mask on the root', { css: 'html{mask-image:linear-gradient(transparent,transparent)}' }],
  ['mask on the host', { css: '[data-clauselight]{mask-image:linear-gradient(transparent,transparent)!important}' }],
  ['blend on the root', { css: 'html{mix-blend-mode:difference}' }],
  ['blend on the host', { css: '[data-clauselight]{mix-blend-mode:screen!important}' }],
  ['clip on the root', { css: 'html{clip-path:inset(0 0 95% 0)}' }],
  ['clip on the host', { css: '[data-clauselight]{clip-path:circle(1px)!important}' }],
  ['turned over', { css: 'html{transform:rotate(180deg)}' }],
  ['turned host', { css: '[data-clauselight]{transform:rotate(40deg)!important}' }],
  ['made tiny', { css: '[data-clauselight]{scale:.1!important}' }],
  ['opacity that is animated', { css: '@keyframes fade{to{opacity:.1}} html{animation:fade .2s forwards}' }],
  ['opacity by a transition', { css: 'html{transition:opacity .2s;opacity:.1}' }],
];

const whole = 'margin:0;border:0;padding:0;width:100%;height:100%;inset:0;background:#fff;';

/** Tricks that lay something over the card. */
export const COVER_TRICKS: readonly Trick[] = [
  ['a cover that catches presses', { cover: whole }],
  ['a cover that lets presses through', { cover: `${whole}pointer-events:none` }],
  ['a cover with a hole', { cover: `${whole}clip-path:polygon(0 0,100% 0,100% 60%,0 60%)` }],
  ['a cover over a half', { cover: `${whole}height:50%;top:auto;bottom:50%;pointer-events:none` }],
  ['a cover that is half see-through', { cover: `${whole}opacity:.5;pointer-events:none` }],
  ['a cover that comes and goes', { cover: `${whole}pointer-events:none;animation:t06 1s infinite` }],
  [
    'a cover that is a picture frame',
    { cover: `${whole}background:none;border:220px solid #fff;box-sizing:border-box;pointer-events:none` },
  ],
  [
    'a modal dialog over all',
    {
      script: `const d = document.createElement('dialog'); d.style.cssText = '${whole}max-width:none;max-height:none'; document.body.append(d); d.showModal()`,
    },
  ],
  [
    'a modal dialog that lets presses through',
    {
      script: `const d = document.createElement('dialog'); d.style.cssText = '${whole}max-width:none;max-height:none;pointer-events:none'; document.body.append(d); d.showModal()`,
    },
  ],
];
