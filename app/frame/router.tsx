import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { PageDeclaration, WebModule } from '../../platform/module/web-module.web.ts';
import { parseSearch, stringifySearch } from '../../platform/ui/url/search-params.web.ts';
import { nameTab } from '../../platform/ui/url/use-page-title.web.ts';
import { behindRight } from './behind-right.tsx';
import { Inside } from './inside.tsx';
import { PageFailed } from './page-failed.tsx';
import { PageLoading } from './page-loading.tsx';
import { PageNotFound } from './page-not-found.tsx';

/** The router of all modules' pages: those for visitors as they are, all others inside the shell. */
export function createAppRouter(modules: readonly WebModule[]) {
  const pages = modules.flatMap((module) => module.pages);
  const root = createRootRoute();
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/contacts', replace: true });
    },
  });
  const inside = createRoute({
    getParentRoute: () => root,
    id: 'inside',
    component: () => <Inside modules={modules} />,
  });
  inside.addChildren(pages.filter((page) => !page.visitors).map((page) => routeOf(page, inside)));
  root.addChildren([
    home,
    inside,
    ...pages.filter((page) => page.visitors).map((page) => routeOf(page, root)),
  ]);
  return createRouter({
    routeTree: root,
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: PageLoading,
    defaultPendingMs: 200,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: PageNotFound,
  });
}

function routeOf(page: PageDeclaration, parent: AnyRoute) {
  const { path, title } = page;
  return createRoute({
    getParentRoute: () => parent,
    path,
    component: lazyRouteComponent(behindRight(page)),
    onEnter: () => nameTab(title),
  });
}
