export { type Goal, goalKinds, type GoalKind, GoalEnded, NoSuchGoal, type Season, seasonEnd, type TargetKind, targetKinds, type Targets } from './goal.ts';
export { type GoalInput, goalInput } from './goal-input.ts';
export { addGoal, changeGoal, endGoal } from './write-goal.ts';
export { endedGoals, goalById, openGoals } from './store.ts';
export { saySeason } from './say-season.ts';
export { sayGoalsChange } from './say-change.ts';
export { goalRoutes } from './web.tsx';
export { goalsApi } from './api.ts';
export { goalCommands } from './cli.ts';
