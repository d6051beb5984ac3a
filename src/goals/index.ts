export { type Goal, type GoalKind, type Season, seasonEnd, type TargetKind } from './goal.ts';
export { goalInput } from './goal-input.ts';
export { addGoal } from './write-goal.ts';
export { goalById, openGoals } from './store.ts';
export { saySeason } from './say-season.ts';
export { sayGoalsChange } from './say-change.ts';
export { goalRoutes } from './web.tsx';
export { goalsApi } from './api.ts';
export { goalCommands } from './cli.ts';
