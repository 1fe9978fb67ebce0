/** `npm start`: see start-command.ts. */
import { enableCompileCache } from 'node:module';

// Before anything is loaded: the cache holds the sources already stripped of their types.
enableCompileCache();

await import('./start-command.ts');
