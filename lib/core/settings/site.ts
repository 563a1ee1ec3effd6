/** A host name of letters, digits, hyphens and dots, or an IPv6 address in brackets. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;
const MAX_HOST_UNITS = 253;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//;

/**
 * Gives the site that a reader means by an address or a host name: its host in small letters, without `www.`, port and
 * path. Undefined for what is neither. International names are expected in their ASCII form, as browsers give them.
 */
export function parseSite(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const written = value.trim().toLowerCase().replace(SCHEME, '');
  const [address = ''] = written.split(/[/?#]/);
  const site = (address.split('@').at(-1) ?? '')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '')
    .replace(/^www\.(?=.+\.)/, '');
  return site.length <= MAX_HOST_UNITS && HOST.test(site) ? site : undefined;
}

/** The longest of the sites that a host belongs to: itself, or one that it stands below. */
export function findSite(sites: readonly string[], host: string): string | undefined {
  return sites
    .filter((site) => host === site || host.endsWith(`.${site}`))
    .reduce<string | undefined>((longest, site) => (site.length > (longest?.length ?? 0) ? site : longest), undefined);
}

/** Whether a site is switched off, and by which entry of the lists; the nearest entry decides. */
export function findOffEntry(
  { offSites, alwaysSites }: { readonly offSites: readonly string[]; readonly alwaysSites: readonly string[] },
  site: string,
): string | undefined {
  const off = findSite(offSites, site);
  return (off?.length ?? 0) >= Math.max(1, findSite(alwaysSites, site)?.length ?? 0) ? off : undefined;
}
