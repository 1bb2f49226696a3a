// By the prototypes wherever a node may be a form: a field that is named `parentElement` stands in for the form's own,
// in Chromium for our scripts too, and a way through such a page could lead round and round.
// The getters are looked up once: `Reflect.get` is several times as slow, and these are what reading a page consists of.
function getter<T>(name: string, prototype: Node = Node.prototype): (node: Node) => T {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) as { get: () => T };
  return (node) => get.call(node);
}
const nodeTypeOf = getter<number>('nodeType');
const tagNameOf = getter<string>('tagName', Element.prototype);
// https://dom.spec.whatwg.org/#interface-node
const elementNode = 1;
const textNode = 3;

// By `nodeType`, since nodes of a page are instances of the page's own classes in some browsers.
export const isElement = (node: Node): node is Element => nodeTypeOf(node) === elementNode;

export const isText = (node: Node | null): node is Text => node?.nodeType === textNode;

export const parentOf = getter<Element | null>('parentElement');

export const nextOf = getter<ChildNode | null>('nextSibling');

/** In capitals, which XHTML's own are not. */
export const tagOf = (element: Element): string => tagNameOf(element).toUpperCase();

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
