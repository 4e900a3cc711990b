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
  /** What stands below: the scheme, what happens next. */
  readonly notes: readonly string[];
}

const WIDTH = 720;
const MARGIN = 40;
const CODE = 400;

/** Draws all, one below the other; gives the height that it takes. */
function paint(context: CanvasRenderingContext2D, { font, mark, title, lines, code, notes }: PictureFacts): number {
  let top = MARGIN;
  context.textBaseline = 'top';
  const write = (text: string, size: number, weight = 400, color = '#1a2130'): void => {
    context.font = `${weight} ${size}px ${font}`;
    context.fillStyle = color;
    let line = '';
    const end = (next: string): void => {
      context.fillText(line, MARGIN, top);
      top += size * 1.4;
      line = next;
    };
    // Chinese may be broken anywhere.
    Array.from(text).forEach((sign) => {
      if (context.measureText(line + sign).width > WIDTH - 2 * MARGIN) end(sign.trim());
      else line += sign;
    });
    end('');
    top += 8;
  };
  write(mark, 28, 600, '#875200');
  write(title, 44, 600);
  lines.forEach(([label, text], at) => {
    write(label, 24);
    write(text, at < 2 ? 40 : 30, 600);
  });
  if (code) {
    const unit = Math.floor(CODE / code.size);
    context.fillStyle = '#000';
    code.data.forEach((row, y) =>
      row.forEach((isDark, x) => isDark && context.fillRect(MARGIN + x * unit, top + y * unit, unit, unit)),
    );
    top += CODE;
  }
  notes.forEach((text) => write(text, 26));
  return top + MARGIN;
}

/** Draws a receipt as a PNG. Rejects where the browser does not let it. */
export async function drawPicture(facts: PictureFacts): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const height = paint(context, facts);
  // A canvas that gets another size is empty again.
  canvas.width = WIDTH;
  canvas.height = height;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, height);
  paint(context, facts);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error('no picture');
  return blob;
}
