export { CAMPAIGN_ENTITIES } from './campaign.entity.js';
export { CampaignModule } from './campaign.module.js';
