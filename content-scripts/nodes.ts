// By the prototypes wherever a node may be a form: a field that is named `parentElement` stands in for the form's own,
// in Chromium for our scripts too, and a way through such a page could lead round and round.
const get = <T>(node: Node, name: string): T => Reflect.get(Element.prototype, name, node);

// By `nodeType`, since nodes of a page are instances of the page's own classes in some browsers.
export const isElement = (node: Node): node is Element => get(node, 'nodeType') === Node.ELEMENT_NODE;

export const isText = (node: Node | null): node is Text => node?.nodeType === Node.TEXT_NODE;

export const parentOf = (node: Node): Element | null => get(node, 'parentElement');

export const nextOf = (node: Node): ChildNode | null => get(node, 'nextSibling');

/** In capitals, which XHTML's own are not. */
export const tagOf = (element: Element): string => get<string>(element, 'tagName').toUpperCase();

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
