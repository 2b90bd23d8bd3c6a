// How Discord writes ids: all of them are numbers that begin with the time.
const snowflake = (what: string, example: string) => ({
  pattern: /^\d{15,20}$/,
  example,
  wanted: `${what} id of Discord, such as ${example}`,
});

export const ids = {
  tenant: snowflake('server', '112345678901234567'),
  conversation: snowflake('channel', '123456789012345678'),
  user: snowflake('user', '134567890123456789'),
  role: snowflake('role', '145678901234567890'),
} as const;
