import '../styles/site.css';
import '../styles/frame.css';
import '../styles/content.css';
import '../styles/notice.css';
import '../styles/parents.css';
import '../styles/quota.css';
import { watchCopyButtons } from './copy.js';
import { watchCitation } from './citation.js';

watchCopyButtons();
watchCitation();
