import { profileKey, type ProfileKey } from './profile-url.ts';

/** Networks whose profile addresses are `host/<path>name`, and how a name looks there. Twitter's and X's names are one. */
const NETWORKS: readonly { readonly host: RegExp; readonly key: string; readonly path: RegExp }[] = [
  { host: /^(.*\.)?xing\.com$/, key: 'xing.com/', path: /^\/(profile\/[\p{L}\p{N}_.%-]+)/u },
  { host: /^(www\.)?github\.com$/, key: 'github.com/', path: /^\/([a-z\d][a-z\d-]{0,38})\/?$/ },
  { host: /^(www\.)?gitlab\.com$/, key: 'gitlab.com/', path: /^\/([a-z\d][\w.-]{1,254})\/?$/ },
  { host: /^(www\.|mobile\.)?(twitter|x)\.com$/, key: 'x.com/', path: /^\/@?(\w{1,15})\/?$/ },
  { host: /^(www\.|m\.)?facebook\.com$/, key: 'facebook.com/', path: /^\/([a-z\d.]{5,50})\/?$/ },
  { host: /^(www\.)?instagram\.com$/, key: 'instagram.com/', path: /^\/([\w.]{1,30})\/?$/ },
  { host: /^bsky\.app$/, key: 'bsky.app/', path: /^\/(profile\/[\w.:-]+)\/?$/ },
];
const PAGES = new Set('about home search explore settings login signup features pricing groups events marketplace watch intent share notifications messages orgs topics sponsors'.split(' '));

/** The key of a profile's address on LinkedIn or another network that names people by address; null for any other page. */
export function networkProfileKey(found: string): ProfileKey | null {
  return profileKey(found) ?? elsewhere(found.trim());
}

function elsewhere(text: string): ProfileKey | null {
  if (!/^(https?:\/\/)?[\w.-]+\.[a-z]{2,}\/\S+$/i.test(text)) return null;
  const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
  if (url === null) return null;
  const network = NETWORKS.find(({ host }) => host.test(url.hostname));
  const name = network?.path.exec(url.pathname.toLowerCase())?.[1];
  if (network !== undefined) return name === undefined || PAGES.has(name) ? null : { key: network.key + name, mergeable: true };
  const fediverse = /^\/(@[\w.-]{1,60})\/?$/.exec(url.pathname)?.[1]?.toLowerCase();
  return fediverse === undefined ? null : { key: `${url.hostname}/${fediverse}`, mergeable: true };
}
