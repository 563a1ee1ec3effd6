import { browser } from './browser';
import type { StepDirection } from './messages';
import { tellReader } from './tell-reader';

/** Makes commands of the browser go from mention to mention in the tab where they were pressed. */
export function stepByCommand(commands: { readonly [direction in StepDirection]: string }): void {
  browser.commands.onCommand.addListener((name, tab) => {
    for (const direction of ['next', 'previous'] as const)
      if (name === commands[direction] && tab?.id !== undefined) tellReader(tab.id, 'stepMention', { direction });
  });
}
