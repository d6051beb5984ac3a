export { filterAddress, type TieKind } from './filter.ts';
export { tagsInUse } from './store.ts';
export { tieIs } from './store-filter.ts';
export { findPeople, quickFind } from './store-list.ts';
export { peopleCalled } from './people-called.ts';
export { personCalled } from './person-called.ts';
export { directoryRoutes } from './web.tsx';
export { directoryApi } from './api.ts';
export { peopleCommands } from './cli.ts';
