export { importCommands } from './cli.ts';
export { importTask } from './jobs.ts';
export type { ImportFile, ImportResult } from './import.ts';
export { runImport } from './run-import.ts';
export { recordImport, startImport } from './start-import.ts';
