/** What is to be known of the whole page before its parts are judged: its address, and the scripts on it. */
import { attributeOf, type PastedNode, type Spot } from './check-tree.js';

/** A page whose address nobody has told. */
const NOWHERE = 'https://page.invalid/folder/page.html';
/** `embed.js`, also as a browser calls it when it saves a whole page. */
const EMBED = /(?:^|\/)embed(?:[.-][\w-]+)?\.js(?:\.download|\.下载)?(?:[?#]|$)/;

/** A page, as its parts are judged by. */
export interface PageFacts {
  /** It is a whole page, not a piece of one; of a piece nobody can say what is missing around it. */
  readonly isWhole: boolean;
  /** Its own address, where it is known. */
  readonly address?: string;
  /** What relative addresses are seen from: that address, or another that the page names. */
  readonly seenFrom?: string;
  readonly scripts: readonly Spot[];
  /** The folder of the first script, as it is written. */
  readonly base?: string;
}

export function parseUrl(text: string, from?: string): URL | undefined {
  try {
    return new URL(text, from);
  } catch {
    return undefined;
  }
}

/** Whether an address means another place on every page. */
export function isRelative(address: string): boolean {
  return !/^\s*(?:[a-z][\w+.-]*:|[/\\#?])/i.test(address) && address.trim() !== '';
}

/** The address, seen from the page, or from nowhere. */
export function resolve(address: string, page: PageFacts): URL | undefined {
  return parseUrl(address, page.seenFrom ?? NOWHERE);
}

/** An address without what follows its last `/`. */
export function folderOf(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');
}

/** What the page says of its own address: a browser's note when it was saved, or its canonical link. */
function ownAddress(spots: readonly Spot[]): string | undefined {
  for (const { node } of spots) {
    const saved = node.nodeName === '#comment' && /saved from url=\(\d+\)(https?:\S+)/.exec(node.data ?? '');
    if (saved) return parseUrl(saved[1]!)?.href;
    if (node.nodeName === 'link' && attributeOf(node, 'rel') === 'canonical') {
      const address = parseUrl(attributeOf(node, 'href') ?? '');
      if (address && /^https?:$/.test(address.protocol)) return address.href;
    }
  }
  return undefined;
}

/** The scripts of ours; where one lies in a folder of our name, others that are called the same are somebody else's. */
function scriptsOf(spots: readonly Spot[]): Spot[] {
  const sourceOf = ({ node }: Spot): string => (node.nodeName === 'script' ? (attributeOf(node, 'src') ?? '') : '');
  const all = spots.filter((spot) => !spot.isHidden && EMBED.test(sourceOf(spot).trim()));
  const named = all.filter((spot) => /jiaogai/i.test(sourceOf(spot)));
  return named.length > 0 ? named : all;
}

function isHttp(address: string | undefined): boolean {
  return /^https?:$/.test(parseUrl(address ?? '')?.protocol ?? '');
}

/** Reads the facts of a page from all that stands on it. */
export function factsOf(tree: PastedNode, spots: readonly Spot[], told: string | undefined): PageFacts {
  const address = isHttp(told) ? parseUrl(told!)!.href : ownAddress(spots);
  const baseTag = spots.find(
    ({ node, isHidden }) => node.nodeName === 'base' && !isHidden && attributeOf(node, 'href'),
  );
  const seenFrom = baseTag ? parseUrl(attributeOf(baseTag.node, 'href')!, address)?.href : address;
  const scripts = scriptsOf(spots);
  const source = scripts[0] && attributeOf(scripts[0].node, 'src')!.trim();
  return {
    isWhole: tree.nodeName === '#document',
    scripts,
    ...(address ? { address } : {}),
    ...(seenFrom ? { seenFrom } : {}),
    // A page that was saved whole names copies in a folder of its own.
    ...(source && !/_files\//.test(source) ? { base: folderOf(source) } : {}),
  };
}
