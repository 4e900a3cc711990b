/**
 * The script a webmaster pastes. It finds the known tags of the page, also those that come later, and loads the modules
 * of those alone. It works as a classic script and as a module, and leaves no global behind.
 */
import { TAGS } from './tags.js';
import { watch } from './watch.js';

// A classic script from another origin does not resolve `import()` against itself, so its address is read here; in a
// module there is no current script, and a relative path is right.
const script = document.currentScript as HTMLScriptElement | null;
const base = script?.src ? new URL('.', script.src).href : './';

watch(
  {
    find: (tag) => document.getElementsByTagName(tag),
    onGrow(callback) {
      const observer = new MutationObserver(callback);
      observer.observe(document, { childList: true, subtree: true });
      return () => observer.disconnect();
    },
  },
  TAGS,
  (tag) => import(/* @vite-ignore */ `${base}elements/${tag}.js`),
);
