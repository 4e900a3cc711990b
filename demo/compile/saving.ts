import { byId, setText } from './dom.js';
import { DraftStore, type SaveState } from './draft.js';
import type { Workbench } from './workbench.js';

const PAUSE_MS = 400;
const WORDS: Readonly<Record<SaveState, string>> = {
  saved: '草稿已保存在这台设备上',
  refused: '浏览器不允许保存草稿，请及时下载',
  foreign: '草稿未保存',
};

/** Keeps the draft on the device, and says whether that worked. `flush` is called before the page may go. */
export function keepDraft(bench: Workbench, flush: () => void): void {
  const store = new DraftStore(() => localStorage);
  let state: SaveState = 'saved';
  let isDirty = false;
  let timer = 0;
  let last = '';
  const save = (): void => {
    clearTimeout(timer);
    if (!isDirty) return;
    state = store.write(bench.draft);
    isDirty = state !== 'saved';
    byId('draft-note').hidden = state !== 'foreign';
    setText(byId('saved'), WORDS[state]);
  };
  const draft = store.read();
  if (draft) bench.restore(draft);
  last = JSON.stringify(bench.draft);
  bench.listen(() => {
    const now = JSON.stringify(bench.draft);
    if (now === last) return;
    last = now;
    isDirty = true;
    clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE_MS);
  });
  byId('keep-mine').addEventListener('click', () => {
    store.takeOver();
    save();
  });
  byId('take-theirs').addEventListener('click', () => {
    const theirs = store.read();
    byId('draft-note').hidden = true;
    isDirty = false;
    if (theirs) bench.restore(theirs);
  });
  const leave = (): void => {
    flush();
    save();
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  addEventListener('beforeunload', (event) => {
    leave();
    if (isDirty && bench.text.trim() !== '') event.preventDefault();
  });
}
