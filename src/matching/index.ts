export { drawApart, membersAtOnce } from './draw-apart.ts';
export { explainGroups } from './explain-group.ts';
export { drawSimply } from './draw-simply.ts';
export { type Progress, type Step, steps, type Tell } from './progress.ts';
export { matchCommand } from './cli.ts';
export { matchRound, type RoundResult } from './match-round.ts';
export { sayProgress } from './say-round.ts';
