/** What comes out of a photograph: right way up, whole, and without a word of its own. */
import { assert } from '@open-wc/testing';
import { preparePhoto } from '../../src/components/enrollment-form/enrollment-form.photo.js';
import { photo } from './enrollment-page.js';

const ascii = (value: string): number[] => Array.from(value, (letter) => letter.charCodeAt(0));

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

const two = (value: number): number[] => [value >> 8, value & 255];
const four = (value: number): number[] => [...two(value >>> 16), ...two(value & 0xffff)];
const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [
  ...two(tag),
  ...two(type),
  ...four(count),
  ...value,
];

/** Exif as a phone writes it: how it was held, who made the phone, and in a directory of its own where it was. */
function exif(orientation: number): number[] {
  const [make, gps] = [56, 68];
  const rational = (...parts: number[]): number[] => parts.flatMap((part) => [...four(part), ...four(1)]);
  return [
    ...ascii('MM'),
    ...two(42),
    ...four(8),
    ...two(3),
    ...entry(0x10f, 2, 12, four(make)),
    ...entry(0x112, 3, 1, [...two(orientation), 0, 0]),
    ...entry(0x8825, 4, 1, four(gps)),
    ...four(0),
    ...Array.from({ length: 6 }, () => 0),
    ...ascii('CameraMaker\0'),
    ...two(2),
    ...entry(1, 2, 2, [...ascii('N'), 0, 0, 0]),
    ...entry(2, 5, 3, four(gps + 30)),
    ...four(0),
    ...rational(26, 10, 48),
  ];
}

const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, ...two(body.length + 2), ...body];

/** A JPEG with Exif, XMP, a comment and something after its end. */
async function spoken(blob: Blob, orientation: number): Promise<Blob> {
  const jpeg = await bytesOf(blob);
  const said = [
    ...segment(0xe1, [...ascii('Exif'), 0, 0, ...exif(orientation)]),
    ...segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>secret</x:xmpmeta>')),
    ...segment(0xfe, ascii('a comment')),
  ];
  const parts = [jpeg.slice(0, 2), Uint8Array.from(said), jpeg.slice(2), Uint8Array.from(ascii('trailer'))];
  return new Blob(parts, { type: 'image/jpeg' });
}

/** A picture whose left half is black and whose right half is white. */
async function halves(type = 'image/jpeg'): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 80, height: 40 });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 80, 40);
  context.fillStyle = '#000';
  context.fillRect(0, 0, 40, 40);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), type));
}

/** Paper with print on it, as a camera sees it: hardly two pixels are alike. */
async function grainy(width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  const pixels = context.createImageData(width, height);
  let seed = 7;
  for (let at = 0; at < pixels.data.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    pixels.data[at] = at % 4 === 3 ? 255 : seed >> 16;
  }
  context.putImageData(pixels, 0, 0);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/jpeg', 0.95));
}

async function made(file: Blob): Promise<Blob> {
  const answer = await preparePhoto(file);
  if (!answer.ok) throw new Error(answer.code);
  return answer.blob;
}

/** Whether it is light at these places, each a share of width and height. */
async function lightAt(blob: Blob, ...places: readonly [number, number][]): Promise<boolean[]> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return places.map(([x, y]) => context.getImageData(x * bitmap.width, y * bitmap.height, 1, 1).data[0]! > 127);
}

const EDGES = { left: [0.1, 0.5], right: [0.9, 0.5], top: [0.5, 0.1], bottom: [0.5, 0.9] } as const;

describe('a photograph of a phone', () => {
  // Where the white half comes to lie.
  Object.entries({ 1: 'right', 3: 'left', 6: 'bottom', 8: 'top' } as const).forEach(([orientation, side]) => {
    it(`that was held as ${orientation} says has its ${side} half white, and says nothing`, async () => {
      const told = await spoken(await halves(), Number(orientation));
      const blob = await made(told);
      const all = Object.values(EDGES).map(([x, y]): [number, number] => [x, y]);
      const light = await lightAt(blob, ...all);
      const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
      const names = Object.keys(EDGES);
      assert.isTrue(light[names.indexOf(side)]);
      assert.isFalse(light[names.indexOf(opposite[side])]);
      const before = String.fromCharCode(...(await bytesOf(told)));
      const after = String.fromCharCode(...(await bytesOf(blob)));
      ['Exif', 'CameraMaker', 'xmpmeta', 'a comment', 'trailer'].forEach((word) => {
        assert.include(before, word, 'or the test would find nothing');
        assert.notInclude(after, word);
      });
      assert.notInclude(after, '\u00ff\u00e1', 'no segment for Exif or XMP');
    });
  });

  it('is not much above 800 KB, however fine its grain is', async () => {
    const blob = await made(await grainy(1700, 1300));
    assert.isBelow(blob.size, 1_000_000);
  }).timeout(20_000);

  it('is told from its name by its first bytes', async () => {
    const named = new File([await halves('image/png')], 'paper.pdf', { type: 'application/pdf' });
    assert.equal((await made(named)).type, 'image/jpeg');
    assert.equal((await made(await halves('image/webp'))).type, 'image/jpeg');
  });
});

describe('a photograph that did not come whole', () => {
  it('is no photograph: half of a register would be sent', async () => {
    for (const type of ['image/jpeg', 'image/png']) {
      const whole = await grainy(300, 200);
      const file = type === 'image/png' ? await halves('image/png') : whole;
      const half = file.slice(0, Math.floor(file.size * 0.6), type);
      assert.deepEqual(await preparePhoto(half), { ok: false, code: 'broken' }, type);
    }
  });

  it('is found out where a small picture in its Exif ends before it does', async () => {
    const thumb = await bytesOf(await photo(16, 12));
    const body = await bytesOf(await grainy(300, 200));
    const app = Uint8Array.from(segment(0xe1, [...ascii('Exif'), 0, 0, ...Array.from(thumb)]));
    const whole = new Blob([body.slice(0, 2), app, body.slice(2)], { type: 'image/jpeg' });
    assert.isTrue((await preparePhoto(whole)).ok);
    const half = whole.slice(0, Math.floor(whole.size * 0.6), 'image/jpeg');
    assert.deepEqual(await preparePhoto(half), { ok: false, code: 'broken' });
  });

  it('was not handed over by the phone, where it cannot be read to its end', async () => {
    const file = await photo();
    const read = file.slice.bind(file);
    const slice = (from?: number, to?: number, type?: string): Blob => {
      if ((to ?? file.size) > 32) throw new DOMException('it went away', 'NotReadableError');
      return read(from, to, type);
    };
    Object.defineProperty(file, 'slice', { value: slice });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('it went away')) });
    assert.deepEqual(await preparePhoto(file), { ok: false, code: 'unreadable' });
  });
});

describe('a page that lets no picture be drawn', () => {
  it('is told from a picture that is broken', async () => {
    const was = URL.createObjectURL;
    // As a policy without `blob:` in `img-src` does.
    URL.createObjectURL = () => 'blob:null/nothing';
    const answer = await preparePhoto(await photo()).finally(() => (URL.createObjectURL = was));
    assert.deepEqual(answer, { ok: false, code: 'refused' });
  });
});
