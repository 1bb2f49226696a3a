// The least that a reader of pages can do: one walk over the text nodes, and the same highlights at once.

/** @type {Text[]} */
const nodes = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let units = 0;
while (walker.nextNode()) {
  const node = /** @type {Text} */ (walker.currentNode);
  nodes.push(node);
  units += node.data.length;
}
const { ranges } = JSON.parse(document.getElementById('matches')?.textContent ?? '{"ranges":[]}');
const highlight = new Highlight();
for (const [node, startOffset, endNode, endOffset] of ranges) {
  const [startContainer, endContainer] = [nodes[node], nodes[endNode]];
  if (startContainer && endContainer)
    highlight.add(new StaticRange({ startContainer, startOffset, endContainer, endOffset }));
}
if (units > 0) CSS.highlights.set('floor', highlight);
