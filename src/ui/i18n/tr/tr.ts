import { components } from './components.ts';
import { layout } from './layout.ts';

/** What is translated; the rest is shown in French. */
export const tr = { components, layout };
