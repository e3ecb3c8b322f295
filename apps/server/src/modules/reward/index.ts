export { WaitingExchangeView } from './dto/reward.dto.js';
export { PickUpExchange } from './pick-up-exchange.service.js';
export { REWARD_ENTITIES } from './reward.entity.js';
export { RewardModule } from './reward.module.js';
export { RewardService } from './reward.service.js';
export type { RewardInput } from './reward.types.js';
