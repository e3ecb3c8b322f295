import type { FastifyInstance } from 'fastify';

export interface GatewayOptions {
  port: number;
  serverUrl: string;
  simulatorUrl: string;
  /** Adds `/` and what it needs. */
  landing?: (gateway: FastifyInstance) => void;
  /** Until it says yes, all but the landing page answers "not yet". */
  isReady?: () => boolean;
}

export function startGateway(
  options: GatewayOptions,
): Promise<{ url: string; close(): Promise<void> }>;
