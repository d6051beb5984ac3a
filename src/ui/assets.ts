/** The built files a page names: their addresses carry a hash of what is in them and may be kept for ever. */
export type Assets = {
  readonly style: string;
  /** The letters of the first screen, asked for early. */
  readonly fonts: readonly string[];
  readonly guest: Script;
  readonly member: Script;
};

export type Script = { readonly src: string; readonly needs: readonly string[] };

/** What the build writes to `dist/public/.vite/manifest.json`. */
export type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

/** Reads the addresses from the build's manifest. A missing entry is an error that names it: the build is old or half done. */
export function readAssets(manifest: Manifest): Assets {
  return {
    style: address(manifest, 'public/app.css'),
    fonts: Object.keys(manifest)
      .filter(key => /-latin-(wght|opsz)-normal\.woff2$/.test(key))
      .map(key => address(manifest, key)),
    guest: script(manifest, 'src/ui/islands/guest.ts'),
    member: script(manifest, 'src/ui/islands/member.ts'),
  };
}

/** For tests and tools that draw pages without a build: plausible addresses that lead nowhere. */
export const noAssets: Assets = {
  style: '/assets/app.css',
  fonts: [],
  guest: { src: '/assets/guest.js', needs: [] },
  member: { src: '/assets/member.js', needs: [] },
};

function script(manifest: Manifest, entry: string): Script {
  return { src: address(manifest, entry), needs: (manifest[entry]?.imports ?? []).map(key => address(manifest, key)) };
}

function address(manifest: Manifest, key: string): string {
  const file = manifest[key]?.file;
  if (!file) throw new Error(`The build has no ${key}. Run the build again.`);
  return `/${file}`;
}
