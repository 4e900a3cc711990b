/** What is wrong with one form of ours on a page. */
import { around, attributeOf, findBelow, isBlank, nextSeen, tableAt, wordsOf, type PastedNode } from './check-tree.js';
import { folderOf, isRelative, parseUrl, resolve, type PageFacts } from './check-page.js';
import type { PasteCode, PasteWeight } from './check-finding.js';
import { isHolder, nearestWidget, type Place } from './check-place.js';
import type { SnippetForm } from './snippet.js';
import { findWidget } from './widgets.js';

/** A fault of a place; the rest of a finding is the place's own. */
export interface Fault {
  readonly code: PasteCode;
  readonly weight: PasteWeight;
  readonly detail?: string;
  readonly advice?: SnippetForm;
}

const LOOKS = ['size', 'theme', 'scheme'];
/** Elements that show something without being told anything. */
const NEED_NOTHING = ['homework-timer', 'inspection-log'];
const CURLY = /^\s*[“”„‘’＂″]|[“”„‘’＂″]\s*$/;
const INLINE = /^(?:b|em|font|i|span|strong|u)$/;
const LOCAL = /^\s*(?:file:|[a-z]:[\\/]|\\\\)/i;
const LOCAL_HOST = /^(?:localhost|127\.|\[::1\])/i;

function nameFaults({ widget }: Place): Fault[] {
  if (widget === '' || findWidget(widget)) return [];
  const near = nearestWidget(widget);
  return [{ code: 'tag-unknown', weight: 'broken', ...(near ? { detail: near } : {}) }];
}

/** Data may stand inside of an element as well. */
function holdsData({ childNodes = [] }: PastedNode): boolean {
  return childNodes.some((node) => node.nodeName === 'script' && attributeOf(node, 'type') === 'application/json');
}

/** Without anything that names data the element is empty, unless it is a board, which reads the table that it holds. */
function attributeFaults({ form, widget, attributes, spot }: Place): Fault[] {
  const known = findWidget(widget)?.attributes.filter(({ name }) => LOOKS.indexOf(name) < 0) ?? [];
  const isNamed = known.some(({ name }) => attributes[name] !== undefined);
  const isCut = Object.keys(attributes).some((name) => /^amp;/.test(name));
  if (widget !== '' && !isCut && (isNamed || known.length === 0 || NEED_NOTHING.indexOf(widget) >= 0)) return [];
  const isHeld = form === 'tag' || form === 'placeholder';
  if (isHeld && holdsData(spot.node)) return [];
  const reads = isHeld && widget === 'reform-task-board' && findBelow(spot.node, 'table');
  const advice = form === 'link' || form === 'frame' ? 'placeholder' : 'link';
  return [{ code: 'attributes-lost', weight: reads ? 'weak' : 'broken', advice }];
}

const isCurly = (value: string | undefined): boolean => CURLY.test(value ?? '');

/** Faults that any address may have, wherever it stands. */
export function addressFaults(address: string, page: PageFacts): Fault[] {
  const host = parseUrl(page.address ?? '')?.hostname ?? '';
  const url = resolve(address.trim(), page);
  const isLocalHost = LOCAL_HOST.test(url?.hostname ?? '') && !LOCAL_HOST.test(host);
  if (LOCAL.test(address) || isLocalHost) return [{ code: 'address-local', weight: 'broken', detail: address }];
  if (url?.protocol === 'http:' && /^https:/i.test(page.address ?? '')) {
    return [{ code: 'mixed-content', weight: 'broken', detail: address }];
  }
  return [];
}

/** Where a relative address leads, if that is known. */
function leads(address: string, page: PageFacts): { detail?: string } {
  return page.seenFrom ? { detail: resolve(address.trim(), page)!.href } : { detail: address };
}

function dataFaults({ form, widget, attributes }: Place, page: PageFacts): Fault[] {
  const urls = findWidget(widget)?.attributes.filter(({ kind }) => kind === 'url') ?? [];
  const values = urls.flatMap(({ name }) => attributes[name] ?? []).filter((value) => value !== '');
  const isInAddress = form === 'link' || form === 'frame';
  return values.flatMap((value): Fault[] => {
    if (isCurly(value)) return [];
    const bad = addressFaults(value, page);
    if (bad.length > 0 || !isRelative(value)) return bad;
    return [{ code: 'src-relative', weight: 'weak', ...(isInAddress ? { detail: value } : leads(value, page)) }];
  });
}

/** A relative address of a frame page leads astray, unless it leads to where the script lies. */
function relativeFaults({ form, address }: Place, page: PageFacts): Fault[] {
  if (address === undefined || !isRelative(address)) return [];
  const there = page.base === undefined ? undefined : resolve(page.base, page);
  const folder = folderOf(address.trim());
  // Of a page whose address is not known nobody can say where it leads, only whether both lead to the same.
  if (page.seenFrom ? resolve(folder, page)?.href === there?.href : folder === page.base) return [];
  // With the script on the page a link is known by its name, wherever it leads.
  const isAstray = there !== undefined && page.seenFrom !== undefined && form === 'frame';
  const code = form === 'frame' ? 'frame-relative' : 'link-relative';
  return [{ code, weight: isAstray ? 'broken' : 'weak', ...leads(address, page), advice: 'placeholder' }];
}

/** As `embed.js` sees it: a link that shares its paragraph stays one. */
function linkFaults({ spot, address }: Place, page: PageFacts): Fault[] {
  const words = wordsOf(spot.node);
  const block = around(spot, ({ nodeName }) => !INLINE.test(nodeName))!;
  const isAlone = words !== '' && wordsOf(block.node, words.length) === words;
  const isList = around(spot, ({ nodeName }) => nodeName === 'li' || nodeName === 'nav') !== undefined;
  const faults: Fault[] = isAlone && !isList ? [] : [{ code: 'link-not-alone', weight: 'weak', advice: 'link' }];
  const own = parseUrl(page.seenFrom ?? '')?.host;
  const hosts = [parseUrl(page.address ?? '')?.host, page.base && resolve(page.base, page)?.host];
  const { host } = resolve(address!.trim(), page)!;
  if (own && page.address && hosts.indexOf(host) < 0) {
    faults.push({ code: 'link-elsewhere', weight: 'weak', detail: host, advice: 'frame' });
  }
  return faults;
}

function frameFaults({ spot: { node } }: Place, page: PageFacts): Fault[] {
  const sandbox = attributeOf(node, 'sandbox');
  const granted = sandbox?.toLowerCase().split(/\s+/) ?? [];
  const missing = ['allow-scripts', 'allow-same-origin'].filter((name) => granted.indexOf(name) < 0);
  const faults: Fault[] = [];
  if (sandbox !== undefined && missing.length > 0) {
    faults.push({ code: 'frame-sandboxed', weight: 'broken', detail: missing.join(' '), advice: 'link' });
  }
  const style = attributeOf(node, 'style') ?? '';
  const isHigh =
    /^\s*\d+(?:px)?\s*$/i.test(attributeOf(node, 'height') ?? '') ||
    /(?:^|[;\s-])height\s*:\s*[\d.]+(?:px|em|rem|vh)/i.test(style);
  // The script makes it as high as what it holds.
  if (!isHigh && page.scripts.length === 0)
    faults.push({ code: 'frame-without-height', weight: 'weak', advice: 'frame' });
  return faults;
}

/** The table that stood in a tag or a placeholder, and now stands behind it. */
export function movedTable({ spot }: Place): PastedNode | undefined {
  return findBelow(spot.node, 'table') ? undefined : tableAt(nextSeen(spot));
}

function isEmpty(node: PastedNode): boolean {
  return (node.childNodes ?? []).every(isBlank);
}

function holderFaults(place: Place, page: PageFacts): Fault[] {
  const { form, spot } = place;
  if (isEmpty(spot.node) && movedTable(place))
    return [{ code: 'table-moved', weight: 'weak', advice: form === 'tag' ? 'tag' : 'placeholder' }];
  if (form === 'placeholder' && isEmpty(spot.node))
    return [{ code: 'placeholder-empty', weight: 'weak', advice: 'placeholder' }];
  const isBare = form === 'tag' && !page.isWhole && spot.parent?.node.nodeName === '#document-fragment';
  if (isBare && findBelow(spot.node, 'table')) return [{ code: 'tag-unwrapped', weight: 'weak', advice: 'tag' }];
  return [];
}

/** Whether a place lies in another one; what `embed.js` itself has put into a placeholder does not. */
export function isNested({ spot, widget }: Place): boolean {
  const outer = around(spot, isHolder);
  return outer !== undefined && !(outer === spot.parent && attributeOf(outer.node, 'data-jiaogai')?.trim() === widget);
}

/** All that is wrong with a place; nothing where it will show. */
export function faultsOf(place: Place, page: PageFacts): Fault[] {
  const { form, attributes, widget } = place;
  if (place.spot.isHidden) return [{ code: 'hidden', weight: 'broken' }];
  if (isNested(place)) return [{ code: 'nested', weight: 'weak' }];
  if ([widget, ...Object.values(attributes)].some(isCurly)) return [{ code: 'quotes-curly', weight: 'broken' }];
  const isHeld = form === 'tag' || form === 'placeholder';
  return [
    ...nameFaults(place),
    ...attributeFaults(place),
    ...(place.address === undefined ? [] : addressFaults(place.address, page)),
    ...relativeFaults(place, page),
    ...dataFaults(place, page),
    ...(form === 'link' ? linkFaults(place, page) : []),
    ...(form === 'frame' ? frameFaults(place, page) : []),
    ...(isHeld ? holderFaults(place, page) : []),
  ];
}
