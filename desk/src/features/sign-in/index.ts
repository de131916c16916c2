export { SessionGate } from './session-gate';
export { useMe, useSignOut } from './session';
export { firstPlace, mayCheck, mayReview, mayWatch } from './places';
