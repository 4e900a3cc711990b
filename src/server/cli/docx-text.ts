import { convertToHtml, images } from 'mammoth';
import { writeOutNumbers } from './docx-numbering.js';
import { CliFault, type FaultCode } from './fault.js';
import { htmlToText } from './html-text.js';
import { pack, unpack, zipNames } from './zip.js';

const DOCUMENT = 'word/document.xml';

/** What a zip that is no docx is, so that the line says what to do with it. */
function kindOfZip(names: readonly string[]): FaultCode | null {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('word/')) return null;
  if (has('xl/')) return 'workbook';
  if (has('ppt/')) return 'slides';
  if (has('OFD.xml')) return 'ofd';
  if (names.includes('mimetype') && names.includes('content.xml')) return 'openDocument';
  return has('[Content_Types].xml') ? 'brokenDocx' : 'archive';
}

/** Text only, with the numbers that Word draws written out; pictures left behind. */
function prepare(bytes: Uint8Array): Uint8Array {
  const files = unpack(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  const document = files[DOCUMENT];
  if (!document) return bytes;
  const textOf = (name: string): string => (files[name] ? new TextDecoder().decode(files[name]) : '');
  const written = writeOutNumbers(textOf(DOCUMENT), textOf('word/numbering.xml'), textOf('word/styles.xml'));
  return pack({ ...files, [DOCUMENT]: new TextEncoder().encode(written) });
}

/**
 * The text of a docx: a line for each paragraph, automatic numbers written out, a table's rows as lines with tabs.
 *
 * @throws {CliFault} what it is instead, when the zip is no docx; `brokenDocx` when it cannot be read.
 */
export async function docxToText(bytes: Uint8Array): Promise<string> {
  const names = zipNames(bytes);
  const other = names && kindOfZip(names);
  if (other) throw new CliFault(other);
  try {
    if (!names) throw new Error('not a zip');
    const { value } = await convertToHtml(
      { buffer: Buffer.from(prepare(bytes)) },
      { convertImage: images.imgElement(() => Promise.resolve({ src: '' })), ignoreEmptyParagraphs: true },
    );
    return htmlToText(value);
  } catch {
    throw new CliFault('brokenDocx');
  }
}
