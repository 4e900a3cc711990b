/** The photographs of a paper as a draft holds them: a field `paper.<key>` with this list as JSON. */
import type { ApplicationPaper, Evidence } from '../../sdk/model/index.js';

/** One photograph. */
export interface PaperFile {
  /** Under which it lies beside the draft. */
  readonly fileId: string;
  /** Bytes, after it was made smaller. */
  readonly size: number;
  /** What whoever takes photographs gave for it; null: not sent yet, or nobody takes them. */
  readonly evidence: Evidence | null;
}

const MOST = 20;

function isFile(value: unknown): value is PaperFile {
  const { fileId, size, evidence } = Object(value) as Partial<PaperFile>;
  return typeof fileId === 'string' && typeof size === 'number' && (evidence === null || typeof evidence === 'object');
}

/** The photographs that a field of a draft names; what is not one is left out. */
export function readPaperFiles(text: string): readonly PaperFile[] {
  if (text === '') return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isFile).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The field of a draft for photographs; empty for none. */
export function writePaperFiles(files: readonly PaperFile[]): string {
  return files.length === 0 ? '' : JSON.stringify(files);
}

/** A paper of an application. A photograph that nobody has taken stands in it by its id alone. */
export function paperOf(key: string, files: readonly PaperFile[]): ApplicationPaper {
  return {
    key,
    files: files.map(({ fileId, evidence }): Evidence => {
      return evidence ?? { id: fileId, title: '', url: null, on: null, visibility: 'internal' };
    }),
  };
}
