import { open } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { docxToText } from './docx-text.js';
import { decodeText } from './encoding.js';
import { CliFault } from './fault.js';
import { htmlToText } from './html-text.js';
import type { Io } from './io.js';
import { isHtml, isOldWorkbook, kindOf } from './kind.js';
import { pdfToText } from './pdf-text.js';

/** Larger files are refused: no notice is as long, and the compiler has the same limit. */
export const SIZE_LIMIT = 10 * 1024 * 1024;

/** The name that stands for standard input. */
export const STDIN = '-';

/** The text of a notice's file, and how it was read. */
export interface ReadText {
  readonly text: string;
  readonly format: 'txt' | 'html' | 'docx' | 'pdf';
  readonly encoding: string | null;
  /** Characters that the file's encoding left broken. */
  readonly broken: number;
}

/** The absolute path of a file that the command line names. */
export function pathOf(io: Io, name: string): string {
  return isAbsolute(name) ? name : resolve(io.cwd, name);
}

/** The sentence's code for an error of the file system. */
function faultOf(error: unknown, name: string): CliFault {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CliFault('notFound', name);
  if (code === 'EISDIR') return new CliFault('isFolder', name);
  return new CliFault('notReadable', name);
}

async function readDisk(io: Io, name: string, limit: number): Promise<Uint8Array> {
  let file;
  try {
    file = await open(pathOf(io, name), 'r');
    const stat = await file.stat();
    if (stat.isDirectory()) throw new CliFault('isFolder', name);
    if (stat.size > limit) throw new CliFault('tooLarge', name);
    return await file.readFile();
  } catch (error) {
    throw error instanceof CliFault ? error : faultOf(error, name);
  } finally {
    await file?.close();
  }
}

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws {CliFault} when there is no such file, it is empty or above the limit.
 */
export async function readBytes(io: Io, name: string, limit = SIZE_LIMIT): Promise<Uint8Array> {
  const bytes = name === STDIN ? await io.readStdin(limit + 1) : await readDisk(io, name, limit);
  if (bytes.length > limit) throw new CliFault('tooLarge', name);
  if (bytes.length === 0) throw new CliFault('empty', name);
  return bytes;
}

async function textOf(bytes: Uint8Array): Promise<ReadText> {
  const kind = kindOf(bytes);
  if (kind === 'ole') throw new CliFault(isOldWorkbook(bytes) ? 'oldExcel' : 'oldOffice');
  if (kind === 'zip') return { text: await docxToText(bytes), format: 'docx', encoding: null, broken: 0 };
  if (kind === 'pdf') return { text: await pdfToText(bytes), format: 'pdf', encoding: null, broken: 0 };
  if (kind !== 'text') throw new CliFault(kind);
  const { text, encoding, broken } = decodeText(bytes);
  return isHtml(text)
    ? { text: htmlToText(text), format: 'html', encoding, broken }
    : { text, format: 'txt', encoding, broken };
}

/**
 * The text of a notice, whatever it is kept in: txt, html, docx or pdf, told by content.
 *
 * @throws {CliFault} naming the file and what to do, when it holds no text that can be read.
 */
export async function readText(io: Io, name: string): Promise<ReadText> {
  const bytes = await readBytes(io, name);
  try {
    const read = await textOf(bytes);
    if (read.text.trim() === '') throw new CliFault(read.format === 'txt' ? 'empty' : 'noText');
    // Half a surrogate pair cannot be written as UTF-8: replaced here, so that offsets hold for what is written.
    return { ...read, text: read.text.replace(/\p{Cs}/gu, '\ufffd') };
  } catch (error) {
    if (error instanceof CliFault) throw new CliFault(error.code, name);
    // Markup nested a hundred thousand deep overflows the stack: no page of a bureau does.
    if (error instanceof RangeError) throw new CliFault('noText', name);
    throw error;
  }
}

/**
 * A JSON file as data.
 *
 * @throws {CliFault} `notJson` when it is none.
 */
export async function readJson(io: Io, name: string): Promise<unknown> {
  // A plan with its reports and quotes outgrows its notice by far.
  const bytes = await readBytes(io, name, 10 * SIZE_LIMIT);
  try {
    return JSON.parse(decodeText(bytes).text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw new CliFault('notJson', name);
  }
}
