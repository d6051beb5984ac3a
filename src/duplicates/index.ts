export { countLikenesses } from './store.ts';
