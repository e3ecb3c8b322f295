/** The map of the console as the router reads it: inside the shell, and signing in outside of it. */
import { Navigate, type RouteObject } from 'react-router';
import { Failure } from './layout/Failure';
import { routeOf } from './layout/routeOf';
import { Shell } from './layout/Shell';
import { SignIn } from './pages/session/SignIn';
import { pages } from './routes';
import { Waiting } from './ui/Waiting';

const opening = <Waiting label="正在打开熟客" />;

export const routes: RouteObject[] = [
  { path: '/sign-in', element: <SignIn />, hydrateFallbackElement: opening },
  {
    path: '/',
    element: <Shell pages={pages} />,
    errorElement: <Failure />,
    hydrateFallbackElement: opening,
    children: [
      { index: true, element: <Navigate to="/dashboard" replace /> },
      ...pages.map(routeOf),
      { path: '*', element: <Failure /> },
    ],
  },
];
