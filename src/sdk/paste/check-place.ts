/** What stands on a page for an element of ours: which form it has, and what it says. */
import { attributeOf, findBelow, type PastedNode, type Spot } from './check-tree.js';
import { folderOf, isRelative, parseUrl, resolve, type PageFacts } from './check-page.js';
import type { SnippetForm } from './snippet.js';
import { findWidget, WIDGETS } from './widgets.js';

/** The page that shows one element alone, wherever it lies; parameters may be lost or broken. */
const FRAME_PAGE = /\/frame\.html(?:[?#]|$)/;
const NAMES_WIDGET = /\?(?:.*&)?widget=/;
/** Our folder, so that a page of another maker is not taken for ours. */
const OUR_FOLDER = /(?:^|\/)jiaogai(?:\/|$)/i;

/** Quotes of a word processor, at either end. */
const CURLY = /^\s*[“”„‘’＂″]+|[“”„‘’＂″]+\s*$/g;

/** A form of ours on the page. */
export interface Place {
  readonly form: SnippetForm;
  readonly spot: Spot;
  /** The name as it is written; '' where it is lost. */
  readonly widget: string;
  /** Attributes of the element by name, as written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The address of a link or a frame, as written. */
  readonly address?: string;
}

function attributesOf(node: PastedNode, prefix: string): Record<string, string> {
  const named = (node.attrs ?? []).filter(({ name }) => name.indexOf(prefix) === 0);
  return Object.fromEntries(named.map(({ name, value }) => [name.slice(prefix.length), value]));
}

function addressed(spot: Spot, form: SnippetForm, address: string, page: PageFacts): Place | undefined {
  const url = resolve(address.trim(), page);
  if (!url || !FRAME_PAGE.test(url.href)) return undefined;
  const isNamed = NAMES_WIDGET.test(url.href);
  const isOurs = OUR_FOLDER.test(folderOf(url.pathname)) || (page.base && folderOf(address.trim()) === page.base);
  if (!isNamed && !isOurs) return undefined;
  // Of a name that stands twice the first counts.
  const { widget = '', ...others } = Object.fromEntries([...url.searchParams].reverse());
  return { form, spot, widget: isNamed ? widget : '', attributes: others, address };
}

/** The form of ours that a spot is, or undefined. A tag counts where its name is one of ours. */
export function placeAt(spot: Spot, page: PageFacts): Place | undefined {
  const { node } = spot;
  if (findWidget(node.nodeName)) {
    return { form: 'tag', spot, widget: node.nodeName, attributes: attributesOf(node, '') };
  }
  const { 'data-jiaogai': widget, ...all } = attributesOf(node, '');
  if (node.nodeName === 'a') return addressed(spot, 'link', attributeOf(node, 'href') ?? '', page);
  if (widget !== undefined) {
    const data = Object.entries(all).filter(([name]) => name.indexOf('data-') === 0);
    const attributes = Object.fromEntries(data.map(([name, value]) => [name.slice(5), value]));
    return { form: 'placeholder', spot, widget: widget.trim(), attributes };
  }
  return node.nodeName === 'iframe' ? addressed(spot, 'frame', attributeOf(node, 'src') ?? '', page) : undefined;
}

/** Whether a spot is a place by itself: what a tag or a placeholder holds is only read without it. */
export function isHolder(node: PastedNode): boolean {
  return findWidget(node.nodeName) !== undefined || attributeOf(node, 'data-jiaogai') !== undefined;
}

/** An address in an attribute, so that it means the same everywhere; undefined where that is not known. */
function steady(value: string, from: string | undefined, page: PageFacts): string | undefined {
  if (!isRelative(value)) return value;
  const url = from && parseUrl(value, from);
  if (!url) return undefined;
  return page.address && url.origin === parseUrl(page.address)!.origin ? url.pathname + url.search : url.href;
}

/** The attributes that the element knows, with steady addresses; undefined where one of those cannot be had. */
export function knownAttributes(
  { widget, attributes, address }: Place,
  page: PageFacts,
): Record<string, string> | undefined {
  const from = page.seenFrom && (address === undefined ? page.seenFrom : parseUrl(address, page.seenFrom)?.href);
  const known: Record<string, string> = {};
  for (const { name, kind } of findWidget(widget)?.attributes ?? []) {
    const value = attributes[name];
    if (value === undefined) continue;
    const bare = value.replace(CURLY, '');
    const kept = kind === 'url' ? steady(bare.trim(), from, page) : bare;
    if (kept === undefined) return undefined;
    known[name] = kept;
  }
  return known;
}

/** The link to the frame page that a tag or a placeholder holds, should an editor take it away. */
function heldAddress({ node }: Spot): string | undefined {
  const link = findBelow(node, 'a');
  const address = link && attributeOf(link, 'href');
  return address && FRAME_PAGE.test(address) ? address : undefined;
}

/** The folder of our files, as it may be written anew: that of the script, else that of the frame page. */
export function baseOf({ address, spot }: Place, page: PageFacts): string | undefined {
  const frame = address ?? heldAddress(spot);
  if (page.base !== undefined) return steady(page.base, page.seenFrom, page);
  const folder = folderOf((frame ?? '').trim());
  // An editor has made it relative to its own page: what it was before is only to be guessed.
  return isRelative(folder) ? `/${folder.replace(/^(?:\.\.?\/)+/, '')}` : folder || undefined;
}

/** How many letters must be changed to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

const LONGEST_NAME = 40;

/** The name that a misspelt one is nearest to, or undefined where none is near. */
export function nearestWidget(name: string): string | undefined {
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  const word = bare(name.slice(0, LONGEST_NAME));
  if (name.length > LONGEST_NAME) return undefined;
  const near = WIDGETS.map(({ tag }) => ({ tag, far: distance(word, bare(tag)) })).sort((a, b) => a.far - b.far)[0]!;
  return near.far <= 3 && word.length > 6 ? near.tag : undefined;
}
