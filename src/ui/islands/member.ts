import { copyTexts } from './copy.ts';
import { countCharacters } from './count.ts';
import { takeDrops } from './drop.ts';
import { enhanceForms } from './enhance.ts';
import { listenToKeys } from './keys.ts';
import { followLive } from './live.ts';
import { closeMenus } from './menu.ts';
import { openPalette } from './palette.ts';
import { usePasskeys } from './passkey.ts';
import { prefetchLinks } from './prefetch.ts';
import { selectRows } from './select.ts';
import { openSheets } from './sheet.ts';
import { switchTheme } from './switch.ts';

// The script of a member's page. Everything on it works without.
copyTexts();
countCharacters();
takeDrops();
enhanceForms();
listenToKeys();
followLive();
closeMenus();
openPalette();
prefetchLinks();
selectRows();
openSheets();
switchTheme();
usePasskeys();
