import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

/** That something was brought in, and from which files; undefined for changes of other domains. */
export const sayImportsChange = (tongue: Tongue, { kind, summary }: Pick<ChangeRow, 'kind' | 'summary'>): string | undefined => kind === 'import' ? texts(tongue)('imports.change', { file: summary }) : undefined;
