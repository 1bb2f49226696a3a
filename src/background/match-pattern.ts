/**
 * Whether an http(s) address falls under a match pattern for hosts, such as `https://*.example.org/*`; paths are
 * not looked at, since host permissions have none.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function matchesPattern(url: string, pattern: string): boolean {
  const { protocol, hostname } = new URL(url);
  if (pattern === '<all_urls>') return true;
  const [, scheme, host = ''] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (scheme === undefined || (scheme !== '*' && `${scheme}:` !== protocol)) return false;
  if (host === '*' || host === hostname) return true;
  return host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1)));
}
