import notice0 from '../notices/notice-0.txt?raw';
import notice1 from '../notices/notice-1.txt?raw';
import notice2 from '../notices/notice-2.txt?raw';
import notice3 from '../notices/notice-3.txt?raw';
import notice4 from '../notices/notice-4.txt?raw';

/** The example notices, part of the page itself so that they are there without a network. */
export const EXAMPLES: readonly string[] = [notice0, notice1, notice2, notice3, notice4];
