/** Where the form that holds these words is sent. */
export function formWith(page: string, words: string): string {
  const form = page.split('<form').find(each => each.split('</form>')[0]!.includes(words));
  const action = /action="([^"]+)"/.exec(form ?? '')?.[1];
  if (!action) throw new Error(`There is no form with “${words}” on this page.`);
  return action;
}
