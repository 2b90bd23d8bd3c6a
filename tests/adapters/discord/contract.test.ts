// Discord passes the contract of chat platforms.
import { abilities } from '../../../adapters/discord/adapter.ts';
import { chatPlatformContract } from '../../contracts/chat-platform.ts';
import { openDiscordStage } from './stage.ts';

chatPlatformContract('Discord', abilities, openDiscordStage);
