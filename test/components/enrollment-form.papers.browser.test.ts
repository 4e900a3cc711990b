/** Photographs of papers: made ready on the device, kept beside the draft, sent one after another. */
import { assert } from '@open-wc/testing';
import type { EnrollmentForm } from '../../src/components/enrollment-form/enrollment-form.js';
import type { UploadPaper } from '../../src/components/enrollment-form/enrollment-form.desk.js';
import { preparePhoto } from '../../src/components/enrollment-form/enrollment-form.photo.js';
import { FAMILIES } from './enrollment-answers.js';
import {
  again,
  choose,
  consent,
  fillAll,
  find,
  next,
  openPage,
  OtherSide,
  passCheck,
  photo,
  press,
  schemeOf,
  settle,
  showForm,
  stepOf,
  submit,
  takePapers,
  textOf,
  until,
} from './enrollment-page.js';

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value) as Uint8Array<ArrayBuffer>;

async function readBytes(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** A JPEG as a phone writes it: turned by its Exif, with the place in it. */
async function withExif(blob: Blob, orientation: number): Promise<Blob> {
  const jpeg = await readBytes(blob);
  const place = text('GPS 26.18N 116.81E');
  const tiff = [
    ...bytes(0x4d, 0x4d, 0, 42, 0, 0, 0, 8),
    ...bytes(0, 2),
    ...bytes(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0),
    ...bytes(0x01, 0x0e, 0, 2, 0, 0, 0, place.length, 0, 0, 0, 38),
    ...bytes(0, 0, 0, 0),
    ...place,
  ];
  const body = [...text('Exif'), 0, 0, ...tiff];
  const size = body.length + 2;
  const segment = bytes(0xff, 0xe1, size >> 8, size & 255, ...body);
  return new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)], { type: 'image/jpeg' });
}

function sizeOf(blob: Blob): Promise<string> {
  return createImageBitmap(blob).then(({ width, height }) => `${width}x${height}`);
}

describe('a photograph that is made ready', () => {
  it('is turned right, and says neither place nor camera any more', async () => {
    const turned = await withExif(await photo(60, 40), 6);
    assert.include(String.fromCharCode(...(await readBytes(turned))), 'GPS 26.18N');
    const made = await preparePhoto(turned);
    assert.isTrue(made.ok);
    const { blob } = made as { blob: Blob };
    const plain = String.fromCharCode(...(await readBytes(blob)));
    assert.notInclude(plain, 'Exif');
    assert.notInclude(plain, 'GPS');
    assert.equal(await sizeOf(blob), '40x60');
    assert.notInstanceOf(blob, File, 'no name, no time');
  });

  it('is made smaller where it is large, never larger, and a JPEG whatever it was', async () => {
    const large = await preparePhoto(await photo(3000, 1500));
    assert.equal(await sizeOf((large as { blob: Blob }).blob), '2000x1000');
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 30, height: 20 });
    const png = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'));
    const small = (await preparePhoto(png)) as { blob: Blob };
    assert.equal(small.blob.type, 'image/jpeg');
    assert.equal(await sizeOf(small.blob), '30x20');
  });

  const heic = [...bytes(0, 0, 0, 24), ...text('ftypheic'), ...bytes(0, 0, 0, 0)];
  for (const [code, make] of Object.entries({
    empty: () => new Blob([]),
    heic: () => new Blob([Uint8Array.from(heic)], { type: 'image/jpeg' }),
    pdf: () => new Blob([text('%PDF-1.7 and so on')], { type: 'image/png' }),
    'not-a-picture': () => new Blob([text('just words, whatever the name says')], { type: 'image/jpeg' }),
    'too-large': () => new Blob([new Uint8Array(31 * 1024 * 1024)], { type: 'image/jpeg' }),
    broken: () => new Blob([bytes(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4)], { type: 'image/jpeg' }),
  })) {
    it(`is refused where it is ${code}`, async () => {
      assert.deepEqual(await preparePhoto(make()), { ok: false, code } as never);
    });
  }

  it('is refused where the phone does not hand it over', async () => {
    const file = new Blob([text('x')]);
    const slice = (): Blob => {
      throw new DOMException('not there', 'NotReadableError');
    };
    Object.defineProperty(file, 'slice', { value: slice });
    const read = await preparePhoto(file).catch((error: unknown) => error);
    assert.deepEqual(read, { ok: false, code: 'unreadable' });
  });
});

/** A form at the page of a paper of up to six photographs. */
async function atPaper(
  upload?: UploadPaper,
): Promise<{ form: EnrollmentForm; options: Parameters<typeof showForm>[0] }> {
  const options = { scheme: await schemeOf(3), ...(upload ? { upload } : {}) };
  const form = await showForm(options);
  await passCheck(form, FAMILIES['migrant']!, 'migrant');
  await consent(form);
  await openPage(form, 'paper.householdRegister');
  await until(() => form.renderRoot.querySelector('.photos'), 'the photographs');
  return { form, options };
}

const states = (form: EnrollmentForm): string[] =>
  Array.from(form.renderRoot.querySelectorAll('.photo'), ({ className }) => className.split(' ')[1]!);

describe('photographs of a paper', () => {
  it('are taken one after another; one that is bad does not stop the others', async () => {
    const { form } = await atPaper(takePapers);
    choose(form, [await photo(), new Blob([text('%PDF')]), await photo()]);
    await until(() => states(form).join() === 'sent,sent', 'two photographs');
    assert.include(textOf(find(form, '.refused')), 'PDF');
    await press(form, 'photo-dismiss');
    await next(form);
    assert.isNull(form.renderRoot.querySelector('.photos'));
  });

  it('are as many as the paper has room for', async () => {
    const { form } = await atPaper(takePapers);
    const one = await photo();
    choose(
      form,
      Array.from({ length: 8 }, () => one),
    );
    await until(() => states(form).length === 6 && form.renderRoot.querySelector('.refused'), 'six photographs');
    assert.include(textOf(find(form, '.refused')), '没有加上');
    assert.isNull(form.renderRoot.querySelector('.pick'));
  });

  it('that were not taken are sent again when a person wishes it', async () => {
    let tries = 0;
    const { form } = await atPaper((...all) => {
      tries += 1;
      if (tries === 1) return Promise.reject(new Error('no network'));
      if (tries === 2) return Promise.resolve({ id: 7 } as never);
      return takePapers(...all);
    });
    choose(form, [await photo()]);
    await until(() => states(form).join() === 'failed', 'the failure');
    await press(form, 'photo-resend');
    await until(() => textOf(find(form, '.photo')).includes('没有正确收下'), 'the lie to be found out');
    await press(form, 'photo-resend');
    await until(() => states(form).join() === 'sent', 'the photograph');
  });

  it('stay on the device until the guardian has agreed, and go then', async () => {
    let sent = 0;
    const upload: UploadPaper = (...all) => {
      sent += 1;
      return takePapers(...all);
    };
    const form = await showForm({ scheme: await schemeOf(3), upload });
    await passCheck(form, FAMILIES['migrant']!, 'migrant');
    await press(form, 'back');
    await openPage(form, 'paper.householdRegister');
    await until(() => form.renderRoot.querySelector('.photos'), 'the photographs');
    choose(form, [await photo()]);
    await until(() => states(form).join() === 'later', 'the photograph');
    assert.equal(sent, 0);
    await press(form, 'list');
    await openPage(form, 'consent');
    await consent(form);
    await until(() => sent === 1, 'the photograph to be sent');
  });

  it('are there again after the page was killed, and are removed with a way back', async () => {
    const { form, options } = await atPaper();
    choose(form, [await photo(), await photo()]);
    await until(() => states(form).join() === 'kept,kept', 'two photographs');
    const there = await again(form, options);
    await press(there, 'goOn');
    await until(() => there.renderRoot.querySelectorAll('.photo img').length === 2, 'both pictures');
    await press(there, 'photo-remove');
    assert.lengthOf(states(there), 1);
    await press(there, 'photo-undo');
    assert.lengthOf(states(there), 2);
  });

  it('that the device has lost say so', async () => {
    const { form, options } = await atPaper();
    choose(form, [await photo()]);
    await until(() => states(form).join() === 'kept', 'the photograph');
    const { draft } = (form as unknown as { hands: { draft: { dropFile(id: string): Promise<boolean> } } }).hands;
    const value = (form as unknown as { hands: { value(field: string): string } }).hands.value(
      'paper.householdRegister',
    );
    await draft.dropFile((JSON.parse(value) as { fileId: string }[])[0]!.fileId);
    const there = await again(form, options);
    await press(there, 'goOn');
    await until(() => states(there).join() === 'lost', 'that it is lost');
    await settle(there);
  });

  it('that the device has lost lead to their page before anything is submitted', async () => {
    const other = new OtherSide();
    let isThere = true;
    const upload: UploadPaper = (...all) => (isThere ? takePapers(...all) : Promise.reject(new Error('no network')));
    const form = await showForm({ scheme: await schemeOf(3), other, upload });
    await passCheck(form, FAMILIES['local']!, 'local');
    await consent(form);
    await fillAll(form, FAMILIES['local']!);
    const { hands } = form as unknown as {
      hands: { value(field: string): string; draft: { dropFile(id: string): Promise<boolean> } };
    };
    const { page } = find(form, '.task[data-page^="paper."]').dataset;
    await openPage(form, page!);
    await until(() => form.renderRoot.querySelector('.photos'), 'the photographs');
    isThere = false;
    choose(form, [await photo()]);
    await until(() => states(form)[0] === 'failed', 'it to fail');
    isThere = true;
    const [file] = JSON.parse(hands.value(page!)) as { fileId: string }[];
    await hands.draft.dropFile(file!.fileId);
    await press(form, 'list');
    await submit(form);
    await until(() => stepOf(form) === page, 'the page of the paper');
    await until(() => states(form)[0] === 'lost', 'which one is lost');
    assert.equal(other.asked, 0);
    assert.equal(hands.value('declared'), '');
  });

  it('are reached by keyboard, and what was typed is kept before a picker opens', async () => {
    const { form } = await atPaper(takePapers);
    const input = find<HTMLInputElement>(form, '.photos input[capture]');
    input.focus();
    assert.equal((form.renderRoot as ShadowRoot).activeElement, input);
    assert.equal(input.accept, 'image/*');
    let kept = 0;
    const { keeper } = (form as unknown as { hands: { keeper: { kept(): Promise<boolean> } } }).hands;
    const was = keeper.kept.bind(keeper);
    keeper.kept = () => {
      kept += 1;
      return was();
    };
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    input.closest('label')!.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    assert.equal(kept, 2);
  });
});
