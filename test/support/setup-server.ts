/** Loaded before each server spec: decorators write their metadata through this. */
import '../../apps/server/node_modules/reflect-metadata/Reflect.js';
