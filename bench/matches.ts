import type { TestPage } from '../test/e2e/harness/test-page.ts';

/** What we marked in a page, for others to mark the same. */
export type Matches = {
  /** Index of the text node in the body, and UTF-16 offsets: where a match begins and where it ends. */
  readonly ranges: readonly (readonly [node: number, start: number, endNode: number, end: number])[];
  /** The same as mark.js counts: in the text of all text nodes, one after another. */
  readonly offsets: readonly { readonly start: number; readonly length: number }[];
};

/** Only of findings: the reader's own marks have none to compare with. */
export function matchesIn(page: TestPage): Promise<Matches> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const places = new Map<Node, { node: number; before: number }>();
    let node = 0;
    let before = 0;
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      places.set(text, { node, before });
      node += 1;
      // mark.js leaves these out.
      if (!text.parentElement?.matches('script,style,title,head,html')) before += text.length;
    }
    const ranges: [number, number, number, number][] = [];
    const offsets: { start: number; length: number }[] = [];
    for (const highlight of (CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const [from, to] = [places.get(startContainer), places.get(endContainer)];
        if (!from || !to) continue;
        ranges.push([from.node, startOffset, to.node, endOffset]);
        const start = from.before + startOffset;
        offsets.push({ start, length: to.before + endOffset - start });
      }
    }
    ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    offsets.sort((a, b) => a.start - b.start);
    return { ranges, offsets };
  });
}

/** A page that carries its matches along, and no script that runs. */
export function withMatches(html: string, matches: Matches): string {
  const data = `<script type="application/json" id="matches">${JSON.stringify(matches)}</script>`;
  return html.includes('</head>') ? html.replace('</head>', `${data}</head>`) : `${html}${data}`;
}

/** A script of the page's own would be taken for ours. */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/\son\w+="[^"]*"/gi, '');
}
