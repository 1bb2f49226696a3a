// By `nodeType`, since nodes of a page are instances of the page's own classes in some browsers.

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

export const isText = (node: Node | null): node is Text => node?.nodeType === Node.TEXT_NODE;
