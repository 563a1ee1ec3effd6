import { defineConfig } from 'wxt';
import { clauselightData } from './scripts/vite/clauselight-data';

/** Pages that are never read, decided before any of our code runs there: mail, banking, payment, sign-in. */
const PRIVATE_PAGES = [
  '*://mail.google.com/*',
  '*://outlook.live.com/*',
  '*://outlook.office.com/*',
  '*://outlook.office365.com/*',
  '*://mail.yahoo.com/*',
  '*://mail.proton.me/*',
  '*://mail.yandex.ru/*',
  '*://mail.yandex.com/*',
  '*://e.mail.ru/*',
  '*://mail.qq.com/*',
  '*://mail.163.com/*',
  '*://mail.zoho.com/*',
  '*://www.icloud.com/*',
  '*://web.whatsapp.com/*',
  '*://web.telegram.org/*',
  '*://docs.google.com/*',
  '*://drive.google.com/*',
  '*://accounts.google.com/*',
  '*://login.live.com/*',
  '*://passport.yandex.ru/*',
  '*://login.microsoftonline.com/*',
  '*://*.paypal.com/*',
  '*://*.alipay.com/*',
];

/** One for all that a build consists of, so that the data is read and tried once. */
const data = clauselightData({ isThorough: true });

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  vite: () => ({
    plugins: [data],
    // The polyfill would put a fetch() into our pages, which fetch nothing; the browsers we support need none.
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus'],
    omnibox: { keyword: 'clause' },
    action: { default_title: '__MSG_action_title__' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+U' }, description: '__MSG_command_panel__' },
      // On a Mac Alt writes letters of its own.
      'next-mention': {
        suggested_key: { default: 'Alt+J', mac: 'MacCtrl+J' },
        description: '__MSG_command_next_mention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+K', mac: 'MacCtrl+K' },
        description: '__MSG_command_previous_mention__',
      },
    },
    // The one page of ours that a web page may load, under an address that is another one in every session.
    web_accessible_resources: [
      {
        resources: ['note-frame.html'],
        matches: ['http://*/*', 'https://*/*'],
        // Firefox gives every installation an address of its own and does not know the word.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // The reader is declared here and not as a WXT content script: see docs/decisions/0002-reader-without-context.md.
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        exclude_matches: PRIVATE_PAGES,
        js: ['reader.js'],
        css: ['assets/highlights.css'],
        run_at: 'document_idle',
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'clauselight@clauselight.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
