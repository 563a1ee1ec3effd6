import { ownPart } from 'virtual:clauselight/gazetteer-own';
import { pack } from 'virtual:clauselight/pack';
import { render } from 'preact';
import { Options } from '../../components/options/Options';
import { browser } from '../../lib/extension/browser';
import { createControl } from '../../lib/extension/control-service';
import { createTranslate } from '../../lib/extension/strings';
import { followTheme } from '../../lib/extension/theme';
import { createPracticePainting } from '../../lib/page/practice/practice-painting';
import { saveFile } from '../../lib/page/practice/save-file';
import { createGazetteerSource } from '../../lib/page/reading/gazetteer-source';
import '../highlights.css';

const translate = createTranslate(browser.i18n);
const root = document.getElementById('options');

if (root) {
  // Of the strings, which may be in another language than the browser.
  document.documentElement.lang = translate('card_date_language');
  document.title = translate('options_page_title');
  followTheme(document.documentElement, new AbortController().signal);
  const gazetteers = createGazetteerSource(ownPart, () => Promise.reject(new Error('The preview is in English.')));
  render(
    <Options
      services={{
        translate,
        pack,
        control: createControl(),
        paint: (element) => createPracticePainting(element, gazetteers.getGazetteer, pack.terms),
        saveFile,
        now: Date.now,
      }}
    />,
    root,
  );
}
