import { ownPart } from 'virtual:clauselight/gazetteer-own';
import { pack } from 'virtual:clauselight/pack';
import { render } from 'preact';
import { Options } from '../../components/options/Options';
import { createGazetteer } from '../../lib/core/mentions/gazetteer';
import { browser } from '../../lib/extension/browser';
import { createControl } from '../../lib/extension/control-service';
import { createTranslate } from '../../lib/extension/strings';
import { followTheme } from '../../lib/extension/theme';
import { createPracticePainting } from '../../lib/page/practice/practice-painting';
import { saveFile } from '../../lib/page/practice/save-file';
import '../highlights.css';

const translate = createTranslate(browser.i18n);
const root = document.getElementById('options');

if (root) {
  // Of the strings, which may be in another language than the browser.
  document.documentElement.lang = translate('card_date_language');
  document.title = translate('options_page_title');
  followTheme(document.documentElement, new AbortController().signal);
  const getGazetteer = (hasFollowUps: boolean) => createGazetteer([ownPart], { hasFollowUps });
  render(
    <Options
      services={{
        translate,
        pack,
        control: createControl(),
        paint: (element) => createPracticePainting(element, getGazetteer, pack.terms),
        saveFile,
        now: Date.now,
      }}
    />,
    root,
  );
}
