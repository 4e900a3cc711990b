import { extractText, getDocumentProxy } from 'unpdf';
import { CliFault } from './fault.js';
import { ChineseMaps } from './pdf-cmaps.js';

/**
 * pdf.js must not talk on our standard error, and takes its maps from us. Its types know this factory only by its
 * older name.
 */
const OPTIONS = {
  verbosity: 0,
  cMapUrl: 'maps/',
  cMapPacked: false,
  useWorkerFetch: false,
  BinaryDataFactory: ChineseMaps,
};

/** Fewer letters a page than this, and the pages are pictures. */
const LETTERS_A_PAGE = 8;

/** Radicals that PDF fonts give in place of the ideographs that look the same, and that NFKC leaves as they are. */
const RADICALS = new Map(
  '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母'
    .match(/../gu)!
    .map((pair): [string, string] => [pair[0]!, pair[1]!]),
);

/** Kangxi and supplementary radicals as the ideographs they stand for. */
export function foldRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'));
}

/**
 * The text layer of a PDF, a line for each line on paper, a page after the other.
 *
 * @throws {CliFault} `scannedPdf` when there is no text layer, `lockedPdf` when it asks for a password, `brokenPdf` otherwise.
 */
export async function pdfToText(bytes: Uint8Array): Promise<string> {
  let pages: string[];
  try {
    // pdf.js takes the buffer over, so it gets its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), OPTIONS);
    ({ text: pages } = await extractText(document, { mergePages: false }));
  } catch (error) {
    throw new CliFault(error instanceof Error && error.name === 'PasswordException' ? 'lockedPdf' : 'brokenPdf');
  }
  const letters = pages.join('').match(/[A-Za-z\p{Script=Han}]/gu)?.length ?? 0;
  if (letters < LETTERS_A_PAGE * Math.max(pages.length, 1)) throw new CliFault('scannedPdf');
  const lines = pages.join('\n').split(/\r\n?|\n/);
  return `${foldRadicals(lines.map((line) => line.replace(/[ \u00a0]+$/, '')).join('\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
