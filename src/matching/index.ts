export { matchCommand } from './cli.ts';
export { matchRound, type RoundResult } from './match-round.ts';
export { readRoundInput, RoundInputWrong, type RoundInput, type RoundMember } from './round-input.ts';
export { termsVersion } from './terms.ts';
export { weighPairs } from './weigh-pairs.ts';
