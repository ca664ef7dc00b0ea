const editing = ['PROGRAMME_EDITOR', 'ADMINISTRATOR']

/** Whether the draft is open to these roles. The server decides again at every save. */
export const mayEdit = (roles: readonly string[]): boolean => roles.some((role) => editing.includes(role))
