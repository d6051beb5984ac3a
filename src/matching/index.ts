export { type DrawnApart, drawApart, membersAtOnce } from './draw-apart.ts';
export { drawSimply } from './draw-simply.ts';
export { type Progress, type Step, steps, type Tell } from './progress.ts';
export { matchCommand } from './cli.ts';
export { matchRound, type RoundResult } from './match-round.ts';
export { readRoundInput, RoundInputWrong, type RoundInput, type RoundMember } from './round-input.ts';
export { sayProgress } from './say-round.ts';
export { termsVersion } from './terms.ts';
export { weighPairs } from './weigh-pairs.ts';
