import { enhanceForms } from './enhance.ts';
import { prefetchLinks } from './prefetch.ts';

// All the script that a guest's page loads. Everything on it works without.
enhanceForms();
prefetchLinks();
