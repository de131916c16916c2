import { endpoints, type Role } from '@qiban/shared';

const mayCall = (roles: readonly Role[], name: 'desk.queue' | 'desk.outbox' | 'desk.after-checks' | 'agents.register') => roles.some((role) => endpoints[name].by.includes(role));

/** What a person sees follows from what the server lets them call; there is no second list to keep in step. */
export const mayReview = (roles: readonly Role[]): boolean => mayCall(roles, 'desk.queue');
export const mayCheck = (roles: readonly Role[]): boolean => mayCall(roles, 'desk.after-checks');
export const mayWatch = (roles: readonly Role[]): boolean => mayCall(roles, 'desk.outbox');
export const mayRegister = (roles: readonly Role[]): boolean => mayCall(roles, 'agents.register');

/** Where a person begins; nothing for those who have no work at the desk yet. */
export const firstPlace = (roles: readonly Role[]): string | null => (mayReview(roles) ? '/review' : mayWatch(roles) ? '/outbox' : null);
