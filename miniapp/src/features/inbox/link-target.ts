import { routes } from '@/routes';

/** Addresses as the service writes them into messages, and the pages they mean. WeChat knows pages only. */
const pages: Readonly<Record<string, string>> = {
  '/sign': routes.sign,
  '/sign/signers': routes.signers,
  '/register/tasks': routes.tasks,
  '/register/timeline': routes.timeline,
  '/register/agent': routes.agent,
  '/agent/mandate': routes.mandate,
  '/licence/list': routes.licences,
  '/licence/show': routes.licence,
  '/permit/show': routes.permit,
  '/seal/order': routes.sealOrder,
  '/seal/show': routes.seals,
};

/** Null for a link that leads nowhere here: it is then not offered. */
export function linkTarget(link: string | null): { path: string; query: Record<string, string> } | null {
  const [address = '', search = ''] = (link ?? '').split('?');
  const path = pages[address];
  if (path === undefined) return null;
  const query: Record<string, string> = {};
  for (const pair of search.split('&')) {
    const [key, value] = pair.split('=');
    if (key && value !== undefined) query[key] = decodeURIComponent(value);
  }
  return { path, query };
}
