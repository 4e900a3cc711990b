/** Tells what has become of pasted elements: what a page's HTML still holds, and what an editor has taken. */
import { byWeight, type Finding } from './check-finding.js';
import { addressFaults, faultsOf, isNested, movedTable, type Fault } from './check-judge.js';
import { factsOf, isRelative, type PageFacts } from './check-page.js';
import { baseOf, isHolder, knownAttributes, nearestWidget, placeAt, type Place } from './check-place.js';
import { addressIn, escapedIn, isInComment, isOurTable } from './check-text.js';
import { around, attributeOf, findBelow, nextSeen, spotsOf, textOf, type PastedNode, type Spot } from './check-tree.js';
import type { SnippetForm } from './snippet.js';
import { findWidget } from './widgets.js';

export { PASTE_CODES, type Finding, type PasteCode, type PasteWeight } from './check-finding.js';
export type { PastedLocation, PastedNode } from './check-tree.js';

/** What else is known of the page. */
export interface CheckOptions {
  /** The address at which the page is read, beginning with `https://` or `http://`; another text counts as none. */
  readonly page?: string;
}

/** Forms that the script needs, and that hold what is read without it. */
const HELD: readonly SnippetForm[] = ['placeholder', 'tag'];

function whereOf({ node }: Spot, lines = 0): Pick<Finding, 'line' | 'range'> {
  const place = node.sourceCodeLocation;
  if (!place) return {};
  const { startOffset, endOffset } = place.startTag ?? place;
  return { line: place.startLine + lines, range: [startOffset, endOffset] };
}

function titleOf({ form, spot: { node } }: Place): string | undefined {
  if (form === 'frame') return attributeOf(node, 'title')?.trim();
  return form === 'link' ? textOf(node) : undefined;
}

function tableOf(place: Place): Pick<Finding, 'table'> {
  if (HELD.indexOf(place.form) < 0) return {};
  const table = (findBelow(place.spot.node, 'table') ?? movedTable(place))?.sourceCodeLocation;
  return table ? { table: [table.startOffset, table.endOffset] } : {};
}

/** What a place has to be written anew. */
function aboutPlace(place: Place, page: PageFacts): Partial<Finding> {
  const near = findWidget(place.widget) ? place.widget : nearestWidget(place.widget);
  const attributes = near && knownAttributes({ ...place, widget: near }, page);
  const [base, title] = [baseOf(place, page), titleOf(place)];
  return {
    form: place.form,
    ...(place.widget ? { widget: place.widget } : {}),
    ...(attributes ? { attributes } : {}),
    ...(base ? { base } : {}),
    ...(title ? { title } : {}),
  };
}

function lacksScript({ form }: Place, page: PageFacts): boolean {
  // Of a piece nobody can say what the page around it loads.
  return page.isWhole && page.scripts.length === 0 && HELD.indexOf(form) >= 0;
}

function placeFindings(place: Place, page: PageFacts): Finding[] {
  const about = { ...aboutPlace(place, page), ...whereOf(place.spot), ...tableOf(place) };
  const faults: readonly Fault[] = faultsOf(place, page);
  if (faults.length > 0) return faults.map((fault) => ({ advice: place.form, ...about, ...fault }));
  return lacksScript(place, page) ? [] : [{ code: 'ok', weight: 'ok', ...about }];
}

/** Names that are nearly ours, frames that carry a page in an attribute, comments, and words that should be a tag. */
function otherFindings(spot: Spot, page: PageFacts): Finding[] {
  const { node } = spot;
  const where = whereOf(spot);
  const near = node.nodeName.indexOf('-') > 0 ? nearestWidget(node.nodeName) : undefined;
  if (near) {
    return [
      {
        code: 'tag-unknown',
        weight: 'broken',
        form: 'tag',
        widget: node.nodeName,
        detail: near,
        advice: 'tag',
        ...where,
      },
    ];
  }
  const inside = node.nodeName === 'iframe' ? attributeOf(node, 'srcdoc') : undefined;
  if (inside && /data-jiaogai|embed\.js|frame\.html\?[^"]*widget=/.test(inside)) {
    return [{ code: 'srcdoc', weight: 'weak', form: 'frame', advice: 'frame', ...where }];
  }
  if (isInComment(spot)) return [{ code: 'hidden', weight: 'broken', advice: 'link', ...where }];
  const escaped = escapedIn(spot, page);
  if (!escaped) {
    const place = addressIn(spot, page);
    return place
      ? [{ code: 'address-shown', weight: 'broken', ...aboutPlace(place, page), ...where, advice: 'link' }]
      : [];
  }
  const about = escaped.place ? aboutPlace(escaped.place, page) : {};
  const weight = escaped.isCode ? 'weak' : 'broken';
  return [{ code: 'tag-escaped', weight, advice: 'link', ...about, ...whereOf(spot, escaped.lines) }];
}

/** Tables as ours are, which nothing holds any more; where a link of ours follows, it takes the place. */
function tableFindings(spots: readonly Spot[], places: readonly Place[]): Finding[] {
  const moved = new Set(places.map((place) => (HELD.indexOf(place.form) < 0 ? undefined : movedTable(place))));
  const links = new Set(places.flatMap(({ form, spot }) => (form === 'link' ? [spot.node] : [])));
  const isLone = (spot: Spot): boolean => isOurTable(spot) && !spot.isHidden && !around(spot, isHolder);
  return spots.filter(isLone).flatMap((spot): Finding[] => {
    if (moved.has(spot.node)) return [];
    const next = nextSeen(spot.node.nodeName === '#text' ? spot.parent! : spot);
    const link = [next, ...(next?.childNodes ?? []).slice(0, 3)].some((node) => node && links.has(node));
    return [{ code: 'table-alone', weight: link ? 'weak' : 'broken', advice: 'link', ...whereOf(spot) }];
  });
}

/** What is wrong with the script. A link and a frame do without it, somehow. */
function scriptFindings(places: readonly Place[], page: PageFacts): Finding[] {
  const [first, second] = page.scripts;
  if (!first) {
    if (!page.isWhole || places.length === 0) return [];
    const place = places.find((each) => lacksScript(each, page));
    const about = place ? { ...aboutPlace(place, page), ...whereOf(place.spot) } : {};
    return [{ code: 'script-missing', weight: place ? 'broken' : 'weak', ...about, advice: 'link' }];
  }
  const source = attributeOf(first.node, 'src')!;
  const faults: Fault[] = addressFaults(source, page);
  const findings = faults.map((fault): Finding => ({ ...fault, ...whereOf(first) }));
  if (page.base !== undefined && isRelative(source)) {
    findings.push({ code: 'script-relative', weight: 'weak', detail: source, ...whereOf(first) });
  }
  if (second) findings.push({ code: 'script-twice', weight: 'weak', ...whereOf(second) });
  return findings;
}

/** A place of its own: not what is read in another one's stead, nor what `embed.js` has put into it. */
function isPlace(place: Place): boolean {
  const holder = around(place.spot, isHolder);
  if (!holder) return true;
  return HELD.indexOf(place.form) >= 0 && isNested(place);
}

/**
 * Tells what a page's HTML holds of pasted elements, what is wrong with them, and which form to use instead; the worst
 * first. The tree is one as `parse` (a whole page) or `parseFragment` (a piece) of parse5 gives it, with
 * `sourceCodeLocationInfo` where lines are wanted. It never throws, whatever the tree holds.
 *
 * @example
 * checkPaste(parse(html, { sourceCodeLocationInfo: true }), { page: 'https://edu.example.cn/news/1.html' });
 * // [{ code: 'frame-sandboxed', weight: 'broken', form: 'frame', widget: 'reform-task-board', line: 12, … }]
 */
export function checkPaste(tree: PastedNode, options: CheckOptions = {}): Finding[] {
  const spots = spotsOf(tree);
  const page = factsOf(tree, spots, options.page);
  const places: Place[] = [];
  const findings: Finding[] = [];
  for (const spot of spots) {
    const place = placeAt(spot, page);
    if (!place) findings.push(...otherFindings(spot, page));
    else if (isPlace(place)) places.push(place);
  }
  for (const place of places) findings.push(...placeFindings(place, page));
  findings.push(...tableFindings(spots, places));
  const isNothing = findings.length + places.length === 0;
  if (isNothing) return [{ code: 'nothing-found', weight: 'broken', advice: 'link' }];
  return byWeight([...findings, ...scriptFindings(places, page)]);
}
