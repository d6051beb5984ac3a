export { type AccountId, AccountRefused, handleFrom, isZone, type Member, type NewAccount, shortestPassword } from './account.ts';
export { createAccount, deleteAccount } from './create-account.ts';
export { createToken, memberOfToken, revokeToken, type Scope } from './api-token.ts';
export { type Authentication, openAuthentication } from './authentication.ts';
export { allMembers, countAccounts, memberByEmail } from './store.ts';
