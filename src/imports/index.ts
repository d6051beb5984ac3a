export { importsApi } from './api.ts';
export { importCommands } from './cli.ts';
export { importTask, sweepTask as importSweepTask } from './jobs.ts';
export { importRoutes } from './web.tsx';
export type { ImportFile, ImportResult } from './import.ts';
export { importFiles } from './import-files.ts';
export { runImport } from './run-import.ts';
export { recordImport, startImport } from './start-import.ts';
export { NotReceived, receiveFiles, TooMuchSent } from './receive-files.ts';
