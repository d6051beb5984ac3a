export { outreachApi } from './api.ts';
export { outreachCommands } from './cli.ts';
export { draftOutreach } from './draft-outreach.ts';
export { draftInput } from './draft-input.ts';
export { moveOutreach } from './move-outreach.ts';
export type { Outreach, State } from './outreach.ts';
export { sayOutreachChange } from './say-change.ts';
export { outreachOf } from './store.ts';
export { outreachRoutes } from './web.tsx';
