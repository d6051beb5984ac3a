export { undoChange, NothingToUndo, type Undone } from './undo.ts';
export { changeById, latestChanges, describeChange, type ChangeRow } from './store.ts';
