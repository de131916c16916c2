export { SessionGate } from './session-gate';
export { useMe, useSignOut } from './session';
export { firstPlace, mayCheck, mayRegister, mayReview, mayWatch } from './places';
