const homes = [
  ['ADMINISTRATOR', '/console'],
  ['PROTOCOL_OFFICER', '/console'],
  ['REGISTRATION_DESK', '/console'],
  ['MATCHMAKING_DESK', '/console'],
  ['PROGRAMME_EDITOR', '/draft'],
  ['SCREEN', '/screens/hall'],
] as const satisfies readonly (readonly [string, string])[]

/** Where somebody with these roles starts work; visitors, speakers and partners start at their agenda. */
export function homeOf(roles: readonly string[]): string {
  return homes.find(([role]) => roles.includes(role))?.[1] ?? '/agenda'
}
