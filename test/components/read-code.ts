/** Reads a QR code back, by the standard and not by what has written it: versions 1 to 6, level M, bytes, nothing damaged. */
type Matrix = readonly (readonly boolean[])[];

/** Blocks of a version, and data in each. */
const BLOCKS: readonly (readonly [count: number, bytes: number])[] = [
  [1, 16],
  [1, 28],
  [1, 44],
  [2, 32],
  [2, 43],
  [4, 27],
];

const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The level and the mask, as they stand beside the upper left corner. */
function formatOf(code: Matrix): { readonly level: number; readonly mask: number } {
  const row = [0, 1, 2, 3, 4, 5, 7, 8].map((x) => code[8]![x]!);
  const column = [7, 5, 4, 3, 2, 1, 0].map((y) => code[y]![8]!);
  const bits = [...row, ...column].reduce((sum, bit) => sum * 2 + Number(bit), 0) ^ 0b101010000010010;
  return { level: bits >> 13, mask: (bits >> 10) & 7 };
}

function isFixed(x: number, y: number, size: number): boolean {
  const isFinder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const isNear = (at: number): boolean => at >= size - 9 && at < size - 4;
  return isFinder || x === 6 || y === 6 || (size > 21 && isNear(x) && isNear(y));
}

/** Bits from the lower right corner, two columns at a time, up and down. */
function bitsOf(code: Matrix, mask: number): boolean[] {
  const size = code.length;
  const bits: boolean[] = [];
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let turn = 0; turn < size; turn += 1) {
      const y = isUp ? size - 1 - turn : turn;
      for (const x of [right, right - 1]) {
        if (!isFixed(x, y, size)) bits.push(code[y]![x]! !== (MASKS[mask]!(x, y) === 0));
      }
    }
    isUp = !isUp;
  }
  return bits;
}

/** What stands in a code: its dark modules by row, without the quiet zone. */
export function readCode(code: Matrix): string {
  const { level, mask } = formatOf(code);
  const blocks = BLOCKS[(code.length - 21) / 4];
  if (level !== 0 || !blocks) throw new Error(`level ${level}, size ${code.length}`);
  const bits = bitsOf(code, mask);
  const numberAt = (from: number, length: number, of: readonly boolean[]): number =>
    of.slice(from, from + length).reduce((sum, bit) => sum * 2 + Number(bit), 0);
  const [count, bytes] = blocks;
  // Bytes of blocks stand in turn.
  const order = Array.from({ length: count * bytes }, (_, at) => (at % bytes) * count + Math.floor(at / bytes));
  const data = order.flatMap((at) => bits.slice(at * 8, at * 8 + 8));
  if (numberAt(0, 4, data) !== 0b0100) throw new Error('not in bytes');
  const length = numberAt(4, 8, data);
  return new TextDecoder().decode(Uint8Array.from({ length }, (_, at) => numberAt(12 + at * 8, 8, data)));
}

/** The modules of a path of `M x y h n` strokes, its quiet zone of `border` cut off. */
export function codeOfPath(path: string, size: number, border: number): boolean[][] {
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) rows[Number(y)]!.fill(true, Number(x), +x! + +run!);
  const edge = rows.filter((_, y) => y < border || y >= size - border).flat();
  if (edge.some(Boolean)) throw new Error('the quiet zone is not quiet');
  return rows.slice(border, size - border).map((row) => row.slice(border, size - border));
}

/** The modules of a code in a picture: all that is pure black there. */
export async function codeOfPicture(blob: Blob): Promise<boolean[][]> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const isDark = (x: number, y: number): boolean => {
    const at = (y * width + x) * 4;
    return data[at] === 0 && data[at + 1] === 0 && data[at + 2] === 0;
  };
  let first = 0;
  while (first < width * height && !isDark(first % width, Math.floor(first / width))) first += 1;
  if (first === width * height) throw new Error('nothing in it is black');
  const [left, top] = [first % width, Math.floor(first / width)];
  // The first row of a finder is seven modules long.
  let run = 0;
  while (isDark(left + run, top)) run += 1;
  const unit = run / 7;
  let right = width - 1;
  while (!isDark(right, top)) right -= 1;
  const size = (right - left + 1) / unit;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) =>
      isDark(Math.floor(left + (x + 0.5) * unit), Math.floor(top + (y + 0.5) * unit)),
    ),
  );
}
