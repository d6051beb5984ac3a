export { suggestionRoutes } from './web.tsx';
export { suggestedRoutes } from './web-guest.tsx';
export { suggestionsApi } from './api.ts';
export { suggestedApi } from './api-guest.ts';
export { suggestionCommands } from './cli.ts';
export { openSuggestions } from './store.ts';
export { sayWishForHost, whatOf } from './say-suggestion.ts';
export { suggestTimes } from './suggest-times.ts';
export type { Suggestion } from './suggestion.ts';
