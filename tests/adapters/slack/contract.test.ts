// Slack passes the contract of chat platforms.
import { abilities } from '../../../adapters/slack/adapter.ts';
import { chatPlatformContract } from '../../contracts/chat-platform.ts';
import { openSlackStage } from './stage.ts';

chatPlatformContract('Slack', abilities, openSlackStage);
