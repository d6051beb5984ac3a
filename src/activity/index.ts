export { undoChange, NothingToUndo, type Undone } from './undo.ts';
export { latestChanges, describeChange, forgetChange, forgetEmptyChange, forgetImages, undoChangeRows, type ChangeRow, type KeptThing } from './store.ts';
export { alteredBy } from './store-altered.ts';
export { laterChanges, whoWouldStay } from './store-later.ts';
export { activityRoutes } from './web.tsx';
export { activityApi } from './api.ts';
export { activityCommands } from './cli.ts';
