import type { CitedDocument } from '../model/index.js';
import { plainText, rangeOf, type Flow } from './flow.js';

const TITLE =
  /《([^《》]{2,100}(?:《[^《》]{1,80}》[^《》]{0,60})?)》?(?: ?\(?([\u4e00-\u9fffA-Za-z]{0,12}[[〔【(] ?(?:19|20)\d\d ?[\]〕】)] ?\d{1,4} ?号)\)?)?/g;
const BARE_NUMBER = /[[〔【] ?(?:19|20)\d\d ?[\]〕】] ?\d{1,4} ?号/g;
const BEFORE_NUMBER = /[\u4e00-\u9fffA-Za-z]{1,12}$/;

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
  let next = 0;
  BARE_NUMBER.lastIndex = 0;
  for (let match = BARE_NUMBER.exec(flow.text); match !== null; match = BARE_NUMBER.exec(flow.text)) {
    const name = BEFORE_NUMBER.exec(flow.text.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? '';
    const at = rangeOf(flow, match.index - name.length, match.index + match[0].length);
    while (next < taken.length && taken[next]![1] <= at[0]) next += 1;
    const isTaken = next < taken.length && taken[next]![0] < at[1];
    const number = `${name}${match[0]}`
      .replace(/\s+/g, '')
      .replace(/[[【]/, '〔')
      .replace(/[\]】]/, '〕');
    if (name === '' || isTaken || found.has(number) || isOwn(number)) continue;
    found.set(number, { title: number, documentNumber: number, at });
  }
  return [...found.values()];
}
