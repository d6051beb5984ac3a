import { Icon, type IconName } from './icon.tsx';
import { texts } from './texts.ts';
import { themes, type Theme } from './theme.ts';
import { useTexts } from './reader.ts';

const icons: Record<Theme, IconName> = { light: 'sun', dark: 'moon', system: 'device' };

/** Light, dark, or as the device does. A plain form to `/theme`; where script runs it takes effect at once. */
export function ThemeSwitch({ theme }: { readonly theme: Theme }) {
  const t = useTexts(texts);
  return (
    <form class="theme-switch" method="post" action="/theme" data-theme-switch>
      <fieldset>
        <legend class="unseen">{t('ui.theme')}</legend>
        {themes.map(choice => (
          <button key={choice} name="theme" value={choice} aria-pressed={choice === theme ? 'true' : 'false'} title={t(`ui.theme.${choice}`)}>
            <Icon name={icons[choice]} size={18} />
            <span class="unseen">{t(`ui.theme.${choice}`)}</span>
          </button>
        ))}
      </fieldset>
    </form>
  );
}
