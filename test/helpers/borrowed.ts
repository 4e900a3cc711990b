/** Marks that part a text into runs; blanks are no mark: copies scatter them. */
const MARKS = /[\p{P}\p{S}\p{C}\n]+/u;
/** As many equal characters in a row are no chance. */
export const RUN_LENGTH = 16;

/** Runs of text between marks, of a length that counts. */
export function runsOf(text: string): string[] {
  return text
    .replace(/[ \t\u3000\u00a0]+/g, '')
    .split(MARKS)
    .filter((run) => run.length >= RUN_LENGTH);
}

/** A span of time can be said in one way only. */
const TIMES = /\d{4}年[\d年月日上下半底至\-—]*/g;

/** All stretches of that length in a text that are not part of a date, of a name in 《》 or of a name that is given. */
export function sentencePieces(text: string, names: readonly string[]): Set<string> {
  const plain = text.replace(/[ \t\u3000\u00a0]+/g, '');
  const titles = (plain.match(/《[^《》\n]*》/g) ?? []).map((title) => title.slice(1, -1));
  const known = [...titles, ...names.map((name) => name.replace(/\s+/g, ''))].filter((name) => name.length >= 4);
  const bare = known
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.split(name).join('，'), plain)
    .replace(TIMES, '，');
  const pieces = new Set<string>();
  for (const run of runsOf(bare)) {
    for (let at = 0; at + RUN_LENGTH <= run.length; at += 1) {
      const piece = run.slice(at, at + RUN_LENGTH);
      if (!known.some((name) => name.includes(piece))) pieces.add(piece);
    }
  }
  return pieces;
}

/** The first piece of each run of `text` that is among `pieces`. */
export function borrowedRuns(text: string, pieces: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const run of runsOf(text)) {
    for (let at = 0; at + RUN_LENGTH <= run.length; at += 1) {
      const piece = run.slice(at, at + RUN_LENGTH);
      if (!pieces.has(piece)) continue;
      found.push(piece);
      break;
    }
  }
  return found;
}
