/** Whether somebody with these roles gives stands. The server decides again. */
export const mayRegister = (roles: readonly string[]): boolean =>
  roles.includes('REGISTRATION_DESK') || roles.includes('ADMINISTRATOR')
