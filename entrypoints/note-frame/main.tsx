import { render } from 'preact';
import { NoteFrame } from '../../components/frame/NoteFrame';
import { browser } from '../../lib/extension/browser';
import { createFrameLine } from '../../lib/extension/frame-line';
import { createTranslate } from '../../lib/extension/strings';

/** The token, and whether the card around the frame is dark: `#<token>` or `#<token>.dark`. */
const [token = '', look] = location.hash.slice(1).split('.');

/** A frame without a good token stays empty: the page itself may have put it there. */
async function showFrame(): Promise<void> {
  const line = await createFrameLine(token);
  if (!line) return;
  const translate = createTranslate(browser.i18n);
  document.documentElement.lang = translate('card_date_language');
  render(
    <NoteFrame services={{ ...line, translate, now: Date.now, newId: () => crypto.randomUUID() }} />,
    document.body,
  );
}

document.documentElement.classList.toggle('dark', look === 'dark');
showFrame().catch((error) => reportError(error));
