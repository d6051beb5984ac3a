export { Settings } from './pages.tsx';
export { settingsRoutes } from './web.tsx';
