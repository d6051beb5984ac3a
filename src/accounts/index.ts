export { type AccountId, AccountRefused, handleFrom, isZone, type Member, type NewAccount, shortestPassword } from './account.ts';
export { createAccount, deleteAccount } from './create-account.ts';
export { createToken, memberOfToken, revokeToken, type Scope } from './api-token.ts';
export { type Authentication, openAuthentication } from './authentication.ts';
export { accountRoutes } from './web.tsx';
export { accountCommands } from './cli.ts';
export { whose } from './whose.ts';
export { memberOfSession } from './session.ts';
export { allMembers, countAccounts, memberByEmail } from './store.ts';
