import type { JiaogaiTags } from 'jiaogai/jsx';
import type { HTMLAttributes } from 'svelte/elements';

/** Each tag of the library with what every HTML element takes beside. */
type Tags = {
  [T in keyof JiaogaiTags]: Omit<HTMLAttributes<HTMLElementTagNameMap[T]>, keyof JiaogaiTags[T]> & JiaogaiTags[T];
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
