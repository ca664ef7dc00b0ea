const operating = ['PROGRAMME_EDITOR', 'ADMINISTRATOR', 'PROTOCOL_OFFICER']
const looking = [...operating, 'REGISTRATION_DESK', 'MATCHMAKING_DESK']

export type ConsoleRights = { readonly look: boolean; readonly operate: boolean }

/** What the console offers to these roles. The server decides again at every operation. */
export function consoleRights(roles: readonly string[]): ConsoleRights {
  return {
    look: roles.some((role) => looking.includes(role)),
    operate: roles.some((role) => operating.includes(role)),
  }
}
