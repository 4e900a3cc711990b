/** The tree of a page's HTML, as parse5 gives it, and ways through it that no depth can break. */

/** A node as parse5 gives it. What is not used is left out, so that other parsers may be fitted. */
export interface PastedNode {
  /** A tag in small letters, `#document`, `#document-fragment`, `#text` or `#comment`. */
  readonly nodeName: string;
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly PastedNode[];
  /** The words of a text. */
  readonly value?: string;
  /** The words of a comment. */
  readonly data?: string;
  /** What a `<template>` holds. */
  readonly content?: PastedNode;
  readonly sourceCodeLocation?: PastedLocation | null;
}

/** Where a node stands in the HTML: lines from 1, offsets from 0. */
export interface PastedLocation {
  readonly startLine: number;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly startTag?: PastedLocation | null;
}

/** A node with what stands around it. */
export interface Spot {
  readonly node: PastedNode;
  readonly parent?: Spot;
  /** Its number among the children of `parent`. */
  readonly index: number;
  /** It lies in a `<template>`, where nothing is shown. */
  readonly isHidden: boolean;
}

/** All nodes of a tree in the order of the page. */
export function spotsOf(tree: PastedNode): Spot[] {
  const found: Spot[] = [];
  const waiting: Spot[] = [{ node: tree, index: 0, isHidden: false }];
  for (let spot = waiting.pop(); spot; spot = waiting.pop()) {
    found.push(spot);
    const { node, isHidden } = spot;
    const children = node.childNodes ?? [];
    for (let index = children.length - 1; index >= 0; index -= 1) {
      waiting.push({ node: children[index]!, parent: spot, index, isHidden });
    }
    if (node.content) waiting.push({ node: node.content, parent: spot, index: 0, isHidden: true });
  }
  return found;
}

export function attributeOf(node: PastedNode, name: string): string | undefined {
  return node.attrs?.find((attribute) => attribute.name === name)?.value;
}

/** The nearest spot around this one that fits, itself left out. */
export function around(spot: Spot, fits: (node: PastedNode) => boolean): Spot | undefined {
  let outer = spot.parent;
  while (outer && !fits(outer.node)) outer = outer.parent;
  return outer;
}

/** The nodes below one, in order; without itself. */
export function* below(node: PastedNode): Generator<PastedNode> {
  const waiting = [...(node.childNodes ?? [])].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const children = next.childNodes ?? [];
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push(children[index]!);
  }
}

/** Its words without any space, read no further than to `most` letters. */
export function wordsOf(node: PastedNode, most = Infinity): string {
  let words = '';
  for (const { nodeName, value } of below(node)) {
    if (nodeName === '#text') words += (value ?? '').replace(/[\s\u200b]+/g, '');
    if (words.length > most) break;
  }
  return words;
}

/** Its text, with single spaces. */
export function textOf(node: PastedNode): string {
  return Array.from(below(node), ({ value = '' }) => value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

export function findBelow(node: PastedNode, tag: string): PastedNode | undefined {
  for (const inner of below(node)) if (inner.nodeName === tag) return inner;
  return undefined;
}

const VOID = /^(?:img|svg|video|audio|canvas|iframe|object|embed|input|button|select|textarea|hr)$/;

/** Whether a reader sees nothing of it. */
export function isBlank(node: PastedNode): boolean {
  if (node.nodeName === '#text') return !/[^\s\u200b]/.test(node.value ?? '');
  if (node.nodeName === '#comment') return true;
  if (VOID.test(node.nodeName)) return false;
  for (const inner of below(node)) {
    if (VOID.test(inner.nodeName) || inner.nodeName.indexOf('-') > 0) return false;
    if (inner.nodeName === '#text' && !isBlank(inner)) return false;
  }
  return node.nodeName.indexOf('-') < 0;
}

const WRAPPER = /^(?:p|div|span|figure|section|center|font|strong|b)$/;

/** What a reader sees next after it: where it closes a paragraph, what follows that. */
export function nextSeen(spot: Spot): PastedNode | undefined {
  let { index, parent } = spot;
  for (let step = 0; parent && step < 4; step += 1) {
    const nodes = parent.node.childNodes ?? [];
    for (index += 1; index < nodes.length; index += 1) if (!isBlank(nodes[index]!)) return nodes[index];
    if (!WRAPPER.test(parent.node.nodeName)) return undefined;
    ({ index, parent } = parent);
  }
  return undefined;
}

/** The table that a node is, or begins with. */
export function tableAt(node: PastedNode | undefined): PastedNode | undefined {
  let first = node;
  while (first && WRAPPER.test(first.nodeName)) first = first.childNodes?.find((child) => !isBlank(child));
  return first?.nodeName === 'table' ? first : undefined;
}
