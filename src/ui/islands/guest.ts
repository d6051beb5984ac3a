import { copyTexts } from './copy.ts';
import { countCharacters } from './count.ts';
import { enhanceForms } from './enhance.ts';
import { usePasskeys } from './passkey.ts';
import { prefetchLinks } from './prefetch.ts';
import { guessZone } from './zone.ts';

// All the script that a guest's page loads. Everything on it works without.
copyTexts();
countCharacters();
enhanceForms();
guessZone();
prefetchLinks();
usePasskeys();
