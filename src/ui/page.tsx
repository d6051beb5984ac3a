import type { ComponentChildren } from 'preact';
import { Document } from './document.tsx';
import { MainNav } from './nav.tsx';
import { Notice, type Note } from './notice.tsx';
import { Sheets } from './palette.tsx';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';
import type { MemberShell, Shell } from './shell.ts';

type PageProps = {
  readonly shell: MemberShell;
  readonly title: string;
  /** The address of the nav item this page belongs to. */
  readonly current?: string | undefined;
  /** A page of reading and forms rather than lists: held to a narrow measure. */
  readonly narrow?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** A member's page. Begin its children with a `PageHead`. */
export function Page({ shell, title, current, narrow, children }: PageProps) {
  return (
    <Document shell={shell} title={title} script={shell.assets.member} class="app">
      <SkipLink />
      <MainNav shell={shell} current={current} />
      <main id="main" class={narrow ? 'narrow' : undefined} tabIndex={-1}>
        <Flash note={shell.flash} />
        {children}
      </main>
      <Sheets of={shell.places} />
    </Document>
  );
}

type PlainPageProps = {
  readonly shell: Shell;
  readonly title: string;
  /** Wide enough for times side by side. */ readonly wide?: boolean | undefined;
  readonly unlisted?: boolean | undefined;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A page without a way into the app: signing in, setting up, and everything a guest sees. */
export function PlainPage({ shell, title, wide, unlisted, foot, children }: PlainPageProps) {
  return (
    <Document shell={shell} title={title} script={shell.assets.guest} class="plain" unlisted={unlisted}>
      <SkipLink />
      <main id="main" class={wide ? undefined : 'narrow'} tabIndex={-1}>
        <Flash note={shell.flash} />
        {children}
      </main>
      {foot && <footer class="foot">{foot}</footer>}
    </Document>
  );
}

function SkipLink() {
  return (
    <a class="skip" href="#main">
      {useTexts(texts)('ui.skip')}
    </a>
  );
}

/** What was just done, and in store what is said when a form cannot be sent. */
function Flash({ note }: { readonly note: Note | undefined }) {
  const t = useTexts(texts);
  return (
    <>
      <div id="flash" role="status" aria-live="polite">
        {note && <Notice {...note} />}
      </div>
      <template id="offline">
        <Notice tone="care">{t('ui.offline')}</Notice>
      </template>
    </>
  );
}
