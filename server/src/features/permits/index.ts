export { PermitsModule } from './permits.module';
export { PermitReminders, type Told } from './permit-reminders.job';
