import type { CitedDocument } from '../model/index.js';
import { plainText, rangeOf, type Flow } from './flow.js';

const TITLE =
  /《([^《》]{2,100}(?:《[^《》]{1,80}》[^《》]{0,60})?)》?(?: ?\(?([\u4e00-\u9fffA-Za-z]{0,12}[[〔【(] ?(?:19|20)\d\d ?[\]〕】)] ?\d{1,4} ?号)\)?)?/g;
const BARE_NUMBER = /[\u4e00-\u9fffA-Za-z]{1,12}[[〔【] ?((?:19|20)\d\d) ?[\]〕】] ?(\d{1,4}) ?号/g;

/** Documents that the notice names by title or number, each once, its own name and number left out. */
export function readCited(flow: Flow, given: string, own: readonly (string | null)[]): CitedDocument[] {
  const found = new Map<string, CitedDocument>();
  const isOwn = (text: string): boolean =>
    own.some((name) => name !== null && (name === text || name.includes(`《${text}》`)));
  const taken: [number, number][] = [];
  TITLE.lastIndex = 0;
  for (let match = TITLE.exec(flow.text); match !== null; match = TITLE.exec(flow.text)) {
    const at = rangeOf(flow, match.index, match.index + match[0].length);
    taken.push(at);
    const start = match.index + 1;
    const title = plainText(flow, given, start, start + match[1]!.length);
    if (title === '' || found.has(title) || isOwn(title) || title.length > 160) continue;
    found.set(title, { title, documentNumber: match[2]?.replace(/\s+/g, '') ?? null, at });
  }
  BARE_NUMBER.lastIndex = 0;
  for (let match = BARE_NUMBER.exec(flow.text); match !== null; match = BARE_NUMBER.exec(flow.text)) {
    const at = rangeOf(flow, match.index, match.index + match[0].length);
    const number = match[0].replace(/\s+/g, '');
    const canonical = number.replace(/[[【]/, '〔').replace(/[\]】]/, '〕');
    if (
      found.has(number) ||
      isOwn(canonical) ||
      own.includes(canonical) ||
      taken.some(([start, end]) => at[0] < end && start < at[1])
    )
      continue;
    found.set(number, { title: number, documentNumber: number, at });
  }
  return [...found.values()];
}
