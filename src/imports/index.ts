export { importsApi } from './api.ts';
export { importCommands } from './cli.ts';
export { sayImportsChange } from './say-change.ts';
export { HowToGetIt } from './imports-page.tsx';
export { peopleOnTheirWay } from './web-under-way.tsx';
export { importRoutes } from './web.tsx';
export { NotReceived, receiveFiles, TooMuchSent } from './receive-files.ts';
