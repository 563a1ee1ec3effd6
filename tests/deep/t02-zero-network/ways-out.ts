/** Runs in a page of the extension: tries all the ways to reach a server that a policy can refuse; gives their names. */
export async function tryToLeave(to: string): Promise<string[]> {
  const tried: string[] = [];
  const attempt = async (name: string, go: (url: string) => unknown) => {
    tried.push(name);
    try {
      await Promise.race([go(`${to}/${name}`), new Promise((resolve) => setTimeout(resolve, 300))]);
    } catch (error) {
      // Refused at once: what arrives at the other end is what counts.
      tried[tried.length - 1] = `${name}: ${error}`;
    }
  };
  const add = (tag: string, properties: object, parent: Element = document.body) => {
    const element = Object.assign(document.createElement(tag), properties);
    parent.append(element);
    return element;
  };
  const link = (rel: string) => (href: string) => add('link', { rel, href, as: 'script' }, document.head);

  await attempt('fetch', (url) => fetch(url));
  await attempt('fetch-no-cors', (url) => fetch(url, { mode: 'no-cors', keepalive: true }));
  await attempt('xhr', (url) => {
    const asking = new XMLHttpRequest();
    asking.open('GET', url);
    asking.send();
  });
  await attempt('beacon', (url) => navigator.sendBeacon(url, 'x'));
  await attempt('socket', (url) => new WebSocket(url.replace('http', 'ws')));
  await attempt('events', (url) => new EventSource(url));
  await attempt('image', (src) => add('img', { src }));
  await attempt('image-set', (url) => add('i', { style: `background: url(${url})` }));
  await attempt('audio', (src) => add('audio', { src, preload: 'auto' }));
  await attempt('video', (src) => add('video', { src, preload: 'auto' }));
  await attempt('script', (src) => add('script', { src }));
  await attempt('module', (src) => add('script', { type: 'module', src }));
  await attempt('worker', (url) => new Worker(url));
  await attempt('frame', (src) => add('iframe', { src }));
  await attempt('object', (data) => add('object', { data }));
  await attempt('embed', (src) => add('embed', { src }));
  await attempt('form', (action) => (add('form', { action, method: 'post' }) as HTMLFormElement).submit());
  for (const rel of ['stylesheet', 'prefetch', 'preload', 'modulepreload', 'icon', 'manifest'])
    await attempt(rel, link(rel));
  await attempt('font', (url) => new FontFace('leak', `url(${url})`).load());
  await attempt('style-import', (url) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body { background: url(${url}) }`);
    document.adoptedStyleSheets.push(sheet);
  });
  return tried;
}

/**
 * Runs in a page of the extension: the three ways that no policy of a page refuses in every browser. Nothing of ours goes
 * them (the static gate reads the build); here it is seen what the browser makes of them.
 */
export async function tryQuietWays(host: string): Promise<void> {
  for (const rel of ['dns-prefetch', 'preconnect'])
    document.head.append(Object.assign(document.createElement('link'), { rel, href: `https://${rel}.${host}` }));
  const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:call.${host}:3478` }] });
  call.createDataChannel('x');
  await call.setLocalDescription(await call.createOffer());
  await new Promise((resolve) => setTimeout(resolve, 2000));
  call.close();
}
