/** What an event of ours is called in calendars, the same at each reading: a name of its own at the host of this instance (RFC 7986, section 5.3). */
export const eventUid = (name: string, { url }: { readonly url: string }): string => `${name}@${new URL(url).hostname}`;
