/** The receipt as a picture, for phones on which nothing else can be saved. */

/** A QR code: true is dark; its quiet zone is part of it. */
export interface Code {
  readonly size: number;
  readonly data: readonly (readonly boolean[])[];
}

export interface PictureFacts {
  /** As the page has it, so that Chinese is drawn as it is read there. */
  readonly font: string;
  readonly mark: string;
  readonly title: string;
  readonly lines: readonly (readonly [label: string, text: string])[];
  readonly code: Code | undefined;
  /** The scheme and who issued it. */
  readonly heads: readonly string[];
  readonly next: readonly string[];
}

const WIDTH = 720;
const MARGIN = 40;
const [INK, MUTED, AMBER] = ['#1a2130', '#565f6c', '#875200'];
const MOST_LINES = 12;

interface Row {
  readonly height: number;
  draw(top: number): void;
}

/** A text in lines that fit, broken where Chinese may be broken: anywhere. */
function broken(context: CanvasRenderingContext2D, text: string): string[] {
  const lines: string[] = [''];
  Array.from(text).forEach((sign) => {
    const last = lines[lines.length - 1]!;
    if (last !== '' && context.measureText(last + sign).width > WIDTH - 2 * MARGIN) lines.push(sign.trim());
    else lines[lines.length - 1] = last + sign;
  });
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), '…'] : lines;
}

function rowsOf(context: CanvasRenderingContext2D, facts: PictureFacts): Row[] {
  const { font, mark, title, lines, code, heads, next } = facts;
  const write = (text: string, size: number, color = INK, weight = 400, gap = 0): Row[] => {
    const set = (): void => {
      context.font = `${weight} ${size}px ${font}`;
      context.fillStyle = color;
    };
    set();
    return broken(context, text).map((line, at, all) => ({
      height: size * 1.4 + (at === all.length - 1 ? gap : 0),
      draw(top) {
        set();
        context.fillText(line, MARGIN, top);
      },
    }));
  };
  const unit = code ? Math.floor(400 / code.size) || 1 : 0;
  const drawCode = (top: number): void => {
    context.fillStyle = '#000';
    code!.data.forEach((row, y) =>
      row.forEach((isDark, x) => {
        if (isDark) context.fillRect((WIDTH - unit * code!.size) / 2 + x * unit, top + y * unit, unit, unit);
      }),
    );
  };
  return [
    ...(mark ? write(mark, 28, AMBER, 600, 8) : []),
    ...write(title, 44, INK, 600, 16),
    ...lines.flatMap(([label, text], at) => [
      ...write(label, 24, MUTED),
      ...write(text, at < 2 ? 40 : 30, INK, 600, 12),
    ]),
    ...(code ? [{ height: unit * code.size, draw: drawCode }] : []),
    ...heads.flatMap((head) => write(head, 24, MUTED, 400, 4)),
    ...next.flatMap((text) => write(`· ${text}`, 26, INK, 400, 8)),
  ];
}

/** Draws a receipt as a PNG. Rejects where the browser does not let it. */
export async function drawPicture(facts: PictureFacts): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const rows = rowsOf(context, facts);
  canvas.width = WIDTH;
  canvas.height = Math.ceil(rows.reduce((sum, { height }) => sum + height, 2 * MARGIN));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, canvas.height);
  context.textBaseline = 'top';
  rows.reduce((top, { height, draw }) => {
    draw(top);
    return top + height;
  }, MARGIN);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('no picture');
  return blob;
}
