/**
 * The script a webmaster pastes. It finds the known tags of the page, and what stands for them, also where they come
 * later, and loads the modules of those alone, when they come near the window. It works as a classic script and as a
 * module, and leaves no global name behind. Where there is no page it does nothing.
 */
import { claim } from './claim.js';
import { watch } from './loader.js';
import { Loads } from './loads.js';
import { TAGS } from './tags.js';
import { VERSION } from './version.js';

function start({ src }: { src?: string }): void {
  // A classic script from another origin does not resolve `import()` against itself, so its address is read; in a module
  // there is no current script, and a relative path is right.
  const base = src ? new URL('.', src).href : './';
  const tags = claim(window, VERSION, TAGS);
  if (tags.length > 0) watch(tags, new Loads(base), new URL(base, location.href).host);
}

if (typeof document === 'object') start((document.currentScript as HTMLScriptElement | null) ?? {});
