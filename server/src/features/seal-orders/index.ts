export { SealOrdersModule } from './seal-orders.module';
export { SealOrder } from './seal-order.entity';
export { CarvingSteps, SealRegistry } from './seal-registry.port';
