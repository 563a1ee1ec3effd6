import { expect, test } from 'vitest';
import { KINDS, readBuild, searchBuild } from '../harness/built-files';

/** Ways out of the browser, and ways for code or markup to come in. */
const FORBIDDEN = new RegExp(
  [
    String.raw`\bfetch\s*\(|XMLHttpRequest|sendBeacon|\bWebSocket\b|WebTransport|\bEventSource\b|RTCPeerConnection`,
    String.raw`\beval\s*\(|\bnew Function\b|importScripts|\bdocument\.write|insertAdjacentHTML|outerHTML\s*=`,
    String.raw`\bwindow\.open\s*\(|location\.(?:replace\((?!["'\x60]#)|href\s*=[^=])|createObjectURL\s*\(\s*new\s+MediaSource|document\.cookie`,
    String.raw`set(?:Timeout|Interval)\(["'\x60]|\bimport\(["'\x60]https?:`,
  ].join('|'),
  'g',
);

/** Messages between windows, which a page could listen to or forge; the polyfill and Dexie are not in what pages get. */
const WINDOW_MESSAGES = /postMessage|addEventListener\(["'`]message["'`]|CustomEvent|dispatchEvent/g;

test.each(KINDS)('nothing in the build for %s can reach the network or run text', (kind) => {
  expect(readBuild(kind).map(({ name }) => name)).toContain('reader.js');
  expect(searchBuild(kind, FORBIDDEN)).toEqual([]);
});

test.each(KINDS)(
  'the reader for %s neither speaks nor listens to the page by messages or events of its own',
  (kind) => {
    expect(searchBuild(kind, WINDOW_MESSAGES).filter((found) => found.startsWith('reader.js'))).toEqual([]);
  },
);

test.each(KINDS)('the reader for %s never turns text into markup', (kind) => {
  expect(searchBuild(kind, /innerHTML|DOMParser|createContextualFragment|setHTML/g)).not.toContainEqual(
    expect.stringMatching(/^reader\.js/),
  );
});
