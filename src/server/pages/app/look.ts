import type { Language } from './desk.js';

const KEY = 'jg:work-look:this';

/** How this person likes to read; nothing else of them. */
export interface Look {
  readonly language: Language;
  readonly isLarge: boolean;
}

export function keptLook(): Look {
  try {
    const { language, isLarge } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Look>;
    return { language: language === 'en' ? 'en' : 'zh', isLarge: isLarge === true };
  } catch {
    return { language: 'zh', isLarge: false };
  }
}

export function keepLook(look: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ schemaVersion: 1, ...look }));
  } catch {
    // A browser that keeps nothing: then it is chosen again.
  }
}
