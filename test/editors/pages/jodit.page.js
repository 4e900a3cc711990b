import { loadScripts } from './load.js';

export async function start(at, readSettings) {
  await loadScripts(`${at}es2021/jodit.min.js`);
  const editor = window.Jodit.make('#editor', await readSettings());
  return (html) => {
    editor.value = html;
    return editor.value;
  };
}
