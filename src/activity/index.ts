export { undoChange, NothingToUndo, type Undone } from './undo.ts';
export { changeById, latestChanges, describeChange, forgetChange, forgetImages, undoChangeRows, type ChangeRow } from './store.ts';
export { laterChanges, whoWouldStay } from './store-later.ts';
export { activityRoutes, type ActivityWords } from './web.tsx';
export { activityApi } from './api.ts';
export { activityCommands } from './cli.ts';
