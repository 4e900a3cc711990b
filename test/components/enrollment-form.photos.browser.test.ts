/** Photographs of one paper, where lines are slow, people are quick, and others lie. */
import { assert } from '@open-wc/testing';
import { photo } from './enrollment-page.js';
import { draftOf } from './enrollment-parts-page.js';
import {
  choose,
  filesOf,
  find,
  focused,
  paperOf,
  press,
  showPhotos,
  states,
  Taker,
  textOf,
  until,
  type PhotosPage,
} from './enrollment-photos-page.js';

const never = (): AbortSignal => new AbortController().signal;

/** A page on which `count` photographs were taken, and what became of them. */
async function taken(count: number, end: string, options: Parameters<typeof showPhotos>[0] = {}): Promise<PhotosPage> {
  const photos = await showPhotos(options);
  const one = await photo();
  choose(
    photos,
    Array.from({ length: count }, () => one),
  );
  await until(() => states(photos) === end, `${end}, not ${states(photos)}`);
  return photos;
}

/** Resolves once all files that were chosen were looked at; `begun` is called when the first of them is. */
function worked(photos: PhotosPage, begun: () => void): Promise<void> {
  const isWork = (node: Node): boolean => node instanceof Element && node.matches('[role=status]');
  const isIn = (nodes: NodeList): boolean => Array.from(nodes).some(isWork);
  return new Promise((resolve) =>
    new MutationObserver((records, observer) => {
      if (records.some(({ addedNodes }) => isIn(addedNodes))) begun();
      if (!records.some(({ removedNodes }) => isIn(removedNodes))) return;
      observer.disconnect();
      resolve();
    }).observe(photos.renderRoot, { childList: true, subtree: true }),
  );
}

/** Puts `made` in the place of a function of the browser for a while. */
async function instead<K extends 'createObjectURL' | 'revokeObjectURL'>(
  name: K,
  made: (typeof URL)[K],
  work: () => Promise<void>,
): Promise<void> {
  const was = URL[name];
  URL[name] = made;
  await work().finally(() => (URL[name] = was));
}

describe('photographs that are being sent', () => {
  it('do not keep the next one from being taken', async () => {
    const taker = new Taker();
    const photos = await taken(1, 'sending', { upload: taker.upload });
    choose(photos, [await photo()]);
    await until(() => states(photos) === 'sending,later', 'the second photograph');
    assert.lengthOf(filesOf(photos), 2);
    assert.lengthOf(taker.asked, 1, 'one after another');
    taker.last.take();
    await until(() => states(photos) === 'sent,sending', 'the first to be sent');
    taker.last.take();
    await until(() => states(photos) === 'sent,sent', 'the second to be sent');
  });

  it('tell how far they are, and nothing more once they have failed', async () => {
    const taker = new Taker();
    const photos = await taken(1, 'sending', { upload: taker.upload });
    taker.last.onProgress(0.4);
    await until(() => find<HTMLProgressElement>(photos, 'progress').value === 0.4, 'the progress');
    taker.last.fail();
    await until(() => states(photos) === 'failed', 'the failure');
    taker.last.onProgress(0.5);
    await photos.updateComplete;
    assert.equal(states(photos), 'failed');
    const [first] = taker.asked;
    await press(photos, 'photo-resend');
    await until(() => states(photos) === 'sending', 'the second try');
    first!.onProgress(0.9);
    await photos.updateComplete;
    assert.equal(find<HTMLProgressElement>(photos, 'progress').value, 0);
  });

  it('are called off when they are removed, and go again when they are brought back', async () => {
    const taker = new Taker();
    const photos = await taken(1, 'sending', { upload: taker.upload });
    await press(photos, 'photo-remove');
    assert.isTrue(taker.last.signal.aborted);
    assert.equal(states(photos), '');
    await press(photos, 'photo-undo');
    await until(() => taker.asked.length === 2, 'the second try');
    taker.asked[0]!.take({ id: 'late' });
    taker.asked[1]!.take();
    await until(() => states(photos) === 'sent', 'the photograph');
    assert.equal(filesOf(photos)[0]!.evidence!.id, `e-${filesOf(photos)[0]!.fileId}`);
  });

  it('are called off when the form leaves the page', async () => {
    const taker = new Taker();
    const photos = await taken(1, 'sending', { upload: taker.upload });
    photos.remove();
    assert.isTrue(taker.last.signal.aborted);
  });

  it('are sent all at once only for papers that are asked for, until it is called off', async () => {
    const taker = new Taker();
    const photos = await taken(2, 'later,later', { upload: taker.upload, mayLeave: false });
    photos.mayLeave = true;
    photos.values = { ...photos.values, 'paper.leaseContract': photos.values['paper.householdRegister']! };
    const stop = new AbortController();
    const end = photos.made.sendAll(['householdRegister'], stop.signal);
    await until(() => taker.asked.length === 1, 'the first');
    taker.last.take();
    await until(() => taker.asked.length === 2, 'the second');
    stop.abort();
    assert.isFalse((await end).isSent);
    assert.isTrue(taker.last.signal.aborted);
    assert.equal(states(photos), 'sent,later');
    const again = photos.made.sendAll(['householdRegister'], never());
    await until(() => taker.asked.length === 3, 'the second, again');
    taker.last.take();
    assert.isTrue((await again).isSent);
    assert.deepEqual(
      taker.asked.map(({ paper }) => paper),
      ['householdRegister', 'householdRegister', 'householdRegister'],
    );
  });

  it('tell of which paper the device has lost one, whatever else could be sent', async () => {
    const taker = new Taker();
    const photos = await taken(2, 'later,later', { upload: taker.upload, mayLeave: false });
    await photos.draft.dropFile(filesOf(photos)[0]!.fileId);
    photos.mayLeave = true;
    const end = photos.made.sendAll(['householdRegister'], never());
    await until(() => taker.asked.length === 1, 'the one that is there');
    taker.last.take();
    assert.deepEqual(await end, { isSent: false, lost: 'householdRegister' });
  });
});

describe('photographs that are taken', () => {
  it("never come into another child's draft", async () => {
    const photos = await showPhotos();
    const other = await draftOf({ 'child.name': '张小红' }, 'another-child');
    const put: string[] = [];
    other.putFile = () => {
      put.push('other');
      return Promise.resolve({ ok: true, fileId: 'wrong' });
    };
    const files = [await photo(1200, 900), await photo()];
    const done = worked(photos, () => Object.assign(photos, { draft: other, values: {} }));
    choose(photos, files);
    await done;
    assert.deepEqual(put, []);
    assert.deepEqual(photos.values, {});
  });

  it('are as many as this way to school wants, whatever another one does', async () => {
    const photos = await taken(3, 'kept,kept,kept', { paper: paperOf({ maxPages: 3 }) });
    assert.isNull(photos.renderRoot.querySelector('.pick'));
    const many = await showPhotos({ paper: paperOf({ key: 'x-own', maxPages: 2 }) });
    const one = await photo();
    choose(many, [one, one, one]);
    await until(() => many.renderRoot.querySelector('.refused'), 'that there is no room');
    assert.lengthOf(filesOf(many, 'x-own'), 2);
  });

  it('stand beside those of another tab', async () => {
    const photos = await taken(1, 'kept');
    const theirs = { fileId: 'theirs', size: 7, evidence: null };
    choose(photos, [await photo(1600, 1200)]);
    photos.values = { 'paper.householdRegister': JSON.stringify([...filesOf(photos), theirs]) };
    await until(() => filesOf(photos).length === 3, 'all three');
    assert.equal(filesOf(photos)[1]!.fileId, 'theirs');
  });

  it('that the device did not take are not shown as if it had', async () => {
    const photos = await showPhotos();
    photos.isKept = false;
    choose(photos, [await photo()]);
    await until(() => photos.renderRoot.querySelector('.refused'), 'the fault');
    assert.equal(states(photos), '');
    assert.include(textOf(find(photos, '.refused')), '没能保存');
  });
});

describe('a photograph that is removed', () => {
  it('is let go of once it cannot come back', async () => {
    const photos = await taken(2, 'kept,kept');
    const [first, second] = filesOf(photos);
    await press(photos, 'photo-remove');
    assert.isNotNull(await photos.draft.file(first!.fileId));
    await press(photos, 'photo-remove');
    let isGone = false;
    const look = (): boolean => {
      void photos.draft.file(first!.fileId).then((blob) => (isGone = blob === null));
      return isGone;
    };
    await until(look, 'the first to be gone');
    assert.isNotNull(await photos.draft.file(second!.fileId));
  });

  it('leads the keyboard to its way back, and from there to the photograph', async () => {
    const photos = await taken(1, 'kept');
    await press(photos, 'photo-remove');
    assert.equal(focused(photos)?.dataset['act'], 'photo-undo');
    await press(photos, 'photo-undo');
    assert.equal(focused(photos)?.dataset['act'], 'photo-large');
    assert.include(photos.said, '加上了1张照片。');
  });
});

describe('who does not see photographs', () => {
  it('hears what became of them, and keeps the keyboard', async () => {
    const taker = new Taker();
    const photos = await taken(1, 'sending', { upload: taker.upload });
    taker.last.fail();
    await until(() => photos.said.join().includes('没有发送成功'), 'the failure to be said');
    await press(photos, 'photo-resend');
    await until(() => states(photos) === 'sending', 'the second try');
    assert.isNotNull(focused(photos)?.closest('.photo'));
    taker.last.take();
    await until(() => photos.said.join().includes('已发送'), 'the end to be said');
    choose(photos, [new Blob(['no picture'])]);
    await until(() => photos.renderRoot.querySelector('.refused'), 'the fault');
    await press(photos, 'photo-dismiss');
    assert.equal(focused(photos)?.getAttribute('type'), 'file');
  });

  for (const lang of ['zh-CN', 'en']) {
    it(`meets no barrier in any state (${lang})`, async () => {
      const taker = new Taker();
      const options = { upload: taker.upload, looks: { lang } };
      const photos = await taken(2, 'sending,later', options);
      await assert.isAccessible(photos);
      taker.last.take({ id: 7 });
      await until(() => states(photos) === 'failed,sending', 'the lie');
      taker.last.fail();
      await until(() => states(photos) === 'failed,failed', 'the failure');
      await press(photos, 'photo-large');
      choose(photos, [new Blob(['no picture'])]);
      await until(() => photos.renderRoot.querySelector('.refused'), 'the fault');
      await assert.isAccessible(photos);
      await press(photos, 'photo-remove');
      await assert.isAccessible(photos);
      const lost = await taken(1, 'kept', { looks: { lang } });
      await assert.isAccessible(lost);
      await lost.draft.dropFile(filesOf(lost)[0]!.fileId);
      const { paper } = lost;
      lost.paper = undefined;
      await lost.updateComplete;
      lost.paper = paper;
      await until(() => states(lost) === 'lost', 'that it is lost');
      await assert.isAccessible(lost);
    }).timeout(30_000);
  }
});

describe('addresses of photographs', () => {
  it('are gone with the page of the paper, and with the form', async () => {
    const open = new Set<string>();
    const [make, drop] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)];
    const create = (blob: Blob): string => {
      const url = make(blob);
      open.add(url);
      return url;
    };
    const revoke = (url: string): void => {
      open.delete(url);
      drop(url);
    };
    await instead('revokeObjectURL', revoke, () =>
      instead('createObjectURL', create, async () => {
        const photos = await taken(2, 'kept,kept');
        assert.equal(open.size, 2);
        const { paper } = photos;
        photos.paper = undefined;
        await photos.updateComplete;
        assert.equal(open.size, 0);
        photos.paper = paper;
        await until(() => photos.renderRoot.querySelectorAll('.photo img').length === 2, 'both again');
        photos.remove();
        assert.equal(open.size, 0);
      }),
    );
  });
});
