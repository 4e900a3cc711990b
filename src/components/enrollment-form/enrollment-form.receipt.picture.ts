/** The receipt as a picture, for phones on which nothing else can be saved. */

/** A QR code: true is dark; its quiet zone is part of it. */
export interface Code {
  readonly size: number;
  readonly data: readonly (readonly boolean[])[];
}

export interface PictureFacts {
  /** The title of the scheme, and what has happened. */
  readonly texts: readonly string[];
  readonly lines: readonly (readonly [label: string, text: string])[];
  readonly mark: string;
  readonly code: Code | undefined;
}

const WIDTH = 720;
const MARGIN = 40;
const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** A text in lines that fit, broken where Chinese may be broken: anywhere. */
function broken(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [''];
  Array.from(text).forEach((sign) => {
    const last = lines[lines.length - 1]!;
    if (last !== '' && context.measureText(last + sign).width > width) lines.push(sign);
    else lines[lines.length - 1] = last + sign;
  });
  return lines.slice(0, 6);
}

interface Line {
  readonly text: string;
  readonly font: string;
  readonly color: string;
  readonly height: number;
}

function linesOf(context: CanvasRenderingContext2D, { texts, lines, mark }: PictureFacts): Line[] {
  const styled = (text: string, size: number, weight: number, color: string): Line[] => {
    const font = `${weight} ${size}px ${FONT}`;
    context.font = font;
    return broken(context, text, WIDTH - 2 * MARGIN).map((each) => ({ text: each, font, color, height: size * 1.4 }));
  };
  return [
    ...(mark ? styled(mark, 26, 600, '#875200') : []),
    ...texts.flatMap((text, at) => styled(text, at === 0 ? 30 : 40, 600, '#1a2130')),
    ...lines.flatMap(([label, text], at) => [
      ...styled(label, 24, 400, '#565f6c'),
      ...styled(text, at < 2 ? 40 : 30, at < 2 ? 600 : 400, '#1a2130'),
    ]),
  ];
}

function drawCode(context: CanvasRenderingContext2D, { size, data }: Code, top: number, width: number): void {
  const unit = Math.floor(width / size);
  context.fillStyle = '#000';
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) context.fillRect(MARGIN + x * unit, top + y * unit, unit, unit);
    }),
  );
}

/** Draws a receipt as a PNG; null: the browser does not let it. */
export function drawPicture(facts: PictureFacts): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  const lines = linesOf(context, facts);
  const codeSize = facts.code ? 360 : 0;
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  canvas.width = WIDTH;
  canvas.height = Math.ceil(height + codeSize + 2 * MARGIN);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, canvas.height);
  context.textBaseline = 'top';
  let top = MARGIN;
  lines.forEach((line) => {
    context.font = line.font;
    context.fillStyle = line.color;
    context.fillText(line.text, MARGIN, top);
    top += line.height;
  });
  if (facts.code) drawCode(context, facts.code, top, codeSize);
  return new Promise((resolve) => {
    try {
      canvas.toBlob(resolve, 'image/png');
    } catch {
      resolve(null);
    }
  });
}
