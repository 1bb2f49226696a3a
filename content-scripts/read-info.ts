import { isoDay } from '../src/core/iso-day.ts';
import type { PageInfo } from '../src/core/page.ts';

type Linked = Record<string, unknown>;

/** JSON-LD nodes of the page, `@graph` opened; what cannot be parsed is left out. */
function linkedData(): Linked[] {
  const nodes: Linked[] = [];
  for (const { text } of document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')) {
    try {
      const parsed: unknown = JSON.parse(text);
      for (const node of [parsed].flat() as (Linked | null)[]) {
        if (node && typeof node === 'object')
          nodes.push(node, ...([node['@graph'] ?? []].flat() as Linked[]));
      }
    } catch {
      // A broken block says nothing about the page.
    }
  }
  return nodes;
}

// https://schema.org/Article and the kinds of it that are reports to be read.
const articleType = /^(?:\w*NewsArticle|Article|LiveBlogPosting|BlogPosting|Report|SatiricalArticle)$/;

function isArticleNode(node: Linked): boolean {
  return [node?.['@type']].flat().some((type) => typeof type === 'string' && articleType.test(type));
}

/** The name in a schema.org value: a string, an object with a name, or a list of them. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || undefined;
  const name = typeof value === 'object' && value !== null ? (value as Linked).name : value;
  return typeof name === 'string' && name.trim() ? name.trim() : undefined;
}

type Meta = (...names: string[]) => string | undefined;

/** What the page's `meta` elements hold, by property or name; read in one go, since each search is one of the page. */
function readMeta(): Meta {
  const contents = new Map<string | null, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim();
    for (const key of [element.getAttribute('property'), element.getAttribute('name')])
      if (content && !contents.has(key)) contents.set(key, content);
  }
  return (...names) => {
    for (const name of names) if (contents.has(name)) return contents.get(name);
    return undefined;
  };
}

const withoutFragment = (address: string): string => address.split('#')[0] ?? '';

/**
 * The page's address without a fragment; the canonical one only where it stays on the host, and is not the host's first
 * page. Both are as the browser writes addresses, and taken apart as text: a `URL` is slow where it is the first.
 */
function address(): string {
  // An element of that name need not be one of HTML.
  const { href = '' } = document.querySelector<HTMLLinkElement>('link[rel="canonical"]') ?? {};
  const canonical = withoutFragment(href);
  const [, , host, path] = canonical.split(/[/?]/);
  return host === location.host && path ? canonical : withoutFragment(location.href);
}

/** What the page says of itself, and whether it says that it is an article. */
export function readInfo(): { info: PageInfo; saysArticle: boolean } {
  const article = linkedData().find(isArticleNode);
  const meta = readMeta();
  const headline =
    nameOf(article?.headline) ??
    meta('og:title') ??
    document.querySelector('h1')?.textContent?.trim() ??
    document.title;
  const byline = nameOf(article?.author) ?? meta('author', 'article:author');
  const date =
    isoDay(nameOf(article?.datePublished)) ??
    isoDay(meta('article:published_time', 'date', 'dc.date', 'parsely-pub-date')) ??
    isoDay(document.querySelector('article time[datetime], time[pubdate]')?.getAttribute('datetime'));
  const info: PageInfo = {
    address: address(),
    headline: headline.replace(/\s+/g, ' ').slice(0, 500),
    outlet: (nameOf(article?.publisher) ?? meta('og:site_name') ?? location.hostname).slice(0, 200),
    ...(byline && { byline: byline.slice(0, 200) }),
    ...(date && { date }),
  };
  const isDeclared = () =>
    meta('og:type')?.startsWith('article') || document.querySelector('[itemtype*="NewsArticle"]') !== null;
  return { info, saysArticle: article !== undefined || isDeclared() };
}
