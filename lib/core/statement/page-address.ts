/** Parameters that tell a site where a reader came from; they say nothing about the page. */
const TRACKING = new Set('fbclid gclid dclid msclkid twclid mc_cid mc_eid _ga _gl'.split(' '));
const TRACKING_PREFIX = 'utm_';

/** A page's address without parameters that only track the reader; what is not an address comes back as it is. */
export function withoutTracking(url: string): string {
  const [address = '', ...fragment] = url.split('#');
  const [path = '', ...query] = address.split('?');
  return path + clean('?', query.join('?')) + clean('#', fragment.join('#'));
}

function clean(mark: string, parameters: string): string {
  const kept = parameters.split('&').filter((parameter) => !isTracking(parameter));
  return kept.join('&') === '' ? '' : mark + kept.join('&');
}

function isTracking(parameter: string): boolean {
  const name = (parameter.split('=')[0] ?? '').toLowerCase();
  return name.startsWith(TRACKING_PREFIX) || TRACKING.has(name);
}
