/** Reads HTML in pieces, so that a long page keeps nobody from scrolling meanwhile. */
import { defaultTreeAdapter, Parser } from 'parse5';
import type { PastedNode } from 'jiaogai/paste';

const PIECE = 64 * 1024;
/** No browser nests deeper than 512; a parser that does takes a time that grows with the square. */
const DEEPEST = 1500;
const WHOLE = /<(?:!doctype|html|head|body)[\s>]/i;

/** Tags within tags go deeper than in any page. */
export class TooDeepError extends Error {}

/** What was read: the tree, and whether it is a whole page. */
export interface ReadHtml {
  readonly tree: PastedNode;
  readonly isWhole: boolean;
}

/** A tree that counts how deep it is. */
function makeAdapter(): typeof defaultTreeAdapter {
  let depth = 0;
  const count = {
    onItemPush: (): void => {
      depth += 1;
      if (depth > DEEPEST) throw new TooDeepError();
    },
    onItemPop: (): void => void (depth -= 1),
  };
  return { ...defaultTreeAdapter, ...count };
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Reads a page or a piece of one. Gives undefined once `isWanted` says no.
 *
 * @throws {TooDeepError}
 */
export async function readHtml(html: string, isWanted: () => boolean): Promise<ReadHtml | undefined> {
  const isWhole = WHOLE.test(html);
  const options = { sourceCodeLocationInfo: true, treeAdapter: makeAdapter() };
  const parser = isWhole ? new Parser(options) : Parser.getFragmentParser(null, options);
  for (let at = 0; at === 0 || at < html.length; at += PIECE) {
    if (at > 0) await rest();
    if (!isWanted()) return undefined;
    parser.tokenizer.write(html.slice(at, at + PIECE), at + PIECE >= html.length);
  }
  return { tree: (isWhole ? parser.document : parser.getFragment()) as PastedNode, isWhole };
}
