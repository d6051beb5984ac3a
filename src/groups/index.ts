export { askDays, type CountedGroup, emphases, NoSuchGroup, type Participant, participantState, pointsOf, rhythms, type RoundGroup, sideOf, silentRounds, usualHours } from './group.ts';
export { isTheirs, type Link, linkOf, participantAddress, participantToken } from './link.ts';
export { removeParticipant } from './remove-participant.ts';
export { comeBackRow, insertParticipant, leaveRow, type NewParticipant, pauseRow, saveProfileRow, setNever, useCalendar } from './store-participants.ts';
export { endGroupRow, insertGroup, lockGroup, moveNextRound, openGroups, organiser, participantById, participantsOf, roundGroup, roundGroups, saveGroup } from './store.ts';
